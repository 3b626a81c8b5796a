package org.cordee.library;

import jakarta.persistence.LockModeType;
import jakarta.persistence.QueryHint;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.cfg.AvailableSettings;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;
import org.springframework.data.repository.Repository;

/** Stores the entries of all libraries. A transaction locks an entry before it changes it. */
interface LibraryEntries extends Repository<LibraryEntry, UUID> {

    /** Hibernate's lock timeout for SKIP LOCKED. */
    String SKIP_LOCKED = "-2";

    LibraryEntry saveAndFlush(LibraryEntry entry);

    void delete(LibraryEntry entry);

    @Query("select e from LibraryEntry e where e.id = :id and e.organisationId = :organisationId")
    Optional<LibraryEntry> find(UUID id, UUID organisationId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select e from LibraryEntry e where e.id = :id and e.organisationId = :organisationId")
    Optional<LibraryEntry> claim(UUID id, UUID organisationId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select e from LibraryEntry e where e.id = :id")
    Optional<LibraryEntry> claim(UUID id);

    /** Locks proposed entries in the order of their ids, so that two such transactions cannot wait for each other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
        select e from LibraryEntry e
        where e.id in :ids and e.organisationId = :organisationId
          and e.state = org.cordee.library.LibraryEntryState.PROPOSED
        order by e.id
        """)
    List<LibraryEntry> claimProposed(Collection<UUID> ids, UUID organisationId);

    int countByOrganisationId(UUID organisationId);

    int countByOrganisationIdAndState(UUID organisationId, LibraryEntryState state);

    /** Returns the proposed entries of an organisation in the order of their files. */
    @Query("""
        select e from LibraryEntry e
        where e.organisationId = :organisationId and e.state = org.cordee.library.LibraryEntryState.PROPOSED
        order by e.id
        """)
    List<LibraryEntry> proposed(UUID organisationId, Limit most);

    Optional<LibraryEntry> findById(UUID id);

    @Query("select e from LibraryEntry e where e.id in :ids")
    List<LibraryEntry> all(Collection<UUID> ids);

    /** Returns which of these sections are the source of an entry. */
    @Query("""
        select e.source.sectionId from LibraryEntry e
        where e.organisationId = :organisationId and e.source.sectionId in :sections
        """)
    List<UUID> keptSections(UUID organisationId, Collection<UUID> sections);

    /** Returns entries about people that nobody reviewed since one day and nobody used since one moment. */
    @Query("""
        select e.id from LibraryEntry e
        where e.content.kind = org.cordee.library.LibraryKind.PERSON and e.cycle.reviewedOn < :reviewed
          and (e.usedAt is null or e.usedAt < :used)
        order by e.cycle.reviewedOn
        """)
    List<UUID> forgottenPeople(LocalDate reviewed, Instant used, Limit most);

    /** Locks entries whose owner is to be written to, unless another node has locked them, the longest due first. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @QueryHints(@QueryHint(name = AvailableSettings.JAKARTA_LOCK_TIMEOUT, value = SKIP_LOCKED))
    @Query("select e from LibraryEntry e where e.noticeOn <= :day order by e.noticeOn")
    List<LibraryEntry> claimForNotice(LocalDate day, Limit most);

    /** Returns proposed entries about which nobody decided since a moment. */
    @Query("""
        select e.id from LibraryEntry e
        where e.state = org.cordee.library.LibraryEntryState.PROPOSED and e.changedAt < :before
        order by e.changedAt
        """)
    List<UUID> undecided(Instant before, Limit most);

    /** Returns the entries about people in the libraries of these organisations whose title has this name. */
    @Query("""
        select e.id from LibraryEntry e
        where e.organisationId in :organisations and e.content.kind = org.cordee.library.LibraryKind.PERSON
          and locate(:name, e.content.title) > 0
        order by e.id
        """)
    List<UUID> aboutPerson(Collection<UUID> organisations, String name);
}
