package org.cordee.introduction;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cordee.introduction.IntroductionLookup.EntryIntroductions;
import org.cordee.introduction.IntroductionLookup.IntroductionResult;
import org.cordee.shared.NotFound;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Loads, locks and saves introductions. */
interface Introductions extends Repository<Introduction, UUID> {

    Introduction saveAndFlush(Introduction one);

    Optional<Introduction> findById(UUID id);

    /** Locks the introduction until the transaction ends: a second caller waits and then reads what the first did. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select one from Introduction one where one.id = :id")
    Optional<Introduction> findLocked(UUID id);

    default Introduction getLocked(UUID id) {
        return findLocked(id).orElseThrow(NotFound::new);
    }

    default Introduction get(UUID id) {
        return findById(id).orElseThrow(NotFound::new);
    }

    /** Locks and returns the introductions about a need. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select one from Introduction one where one.needId = :need order by one.id")
    List<Introduction> lockedOfNeed(UUID need);

    boolean existsByOpenKey(String openKey);

    @Query("""
            select count(one) from Introduction one join one.parties party
            where party.organisationId = :organisation
              and party.side = org.cordee.introduction.IntroductionSide.ASKING
              and (one.state = org.cordee.introduction.IntroductionState.OPEN or one.askedAt > :lately)""")
    long countAskedBy(UUID organisation, Instant lately);

    /** Tells if an introduction to this organisation ended without a yes of both sides since a moment. */
    @Query("""
            select count(one) > 0 from Introduction one join one.parties asking join one.parties asked
            where asking.organisationId = :asking
              and asking.side = org.cordee.introduction.IntroductionSide.ASKING
              and asked.organisationId = :asked
              and asked.side = org.cordee.introduction.IntroductionSide.ASKED
              and one.needId is null
              and one.endedAt > :since
              and one.state in (org.cordee.introduction.IntroductionState.LAPSED,
                org.cordee.introduction.IntroductionState.DECLINED)""")
    boolean wasRefusedSince(UUID asking, UUID asked, Instant since);

    /** Returns the introductions of an organisation, as asking or asked side, the latest first. */
    @Query(
            value = """
            select one from Introduction one join one.parties party
            where party.organisationId = :organisation
            order by one.id desc""",
            countQuery = "select count(party) from IntroducedParty party where party.organisationId = :organisation")
    Page<Introduction> of(UUID organisation, Pageable page);

    @Query(
            value = "select one from Introduction one where one.state in :states order by one.id desc",
            countQuery = "select count(one) from Introduction one where one.state in :states")
    Page<Introduction> inStates(Collection<IntroductionState> states, Pageable page);

    /** Returns what came of the introductions about a need. */
    @Query("""
            select new org.cordee.introduction.IntroductionLookup$IntroductionResult(
                one.id, one.agreedAt, one.outcome, one.endedAt)
            from Introduction one where one.needId = :need order by one.id""")
    List<IntroductionResult> results(UUID need);

    /** Counts the introductions that began with each of these solutions, and what came of them. */
    @Query("""
            select new org.cordee.introduction.IntroductionLookup$EntryIntroductions(
                one.entryId,
                count(one),
                sum(case when one.outcome = org.cordee.introduction.IntroductionOutcome.GROUPING then 1 else 0 end),
                sum(case when one.outcome = org.cordee.introduction.IntroductionOutcome.CONTRACT then 1 else 0 end))
            from Introduction one where one.entryId in :entries group by one.entryId""")
    List<EntryIntroductions> begunWith(Collection<UUID> entries);

    /** Returns ended introductions whose contacts are kept no longer. */
    @Query("select one.id from Introduction one where one.contactsUntil < :now order by one.contactsUntil")
    List<UUID> outdated(Instant now, Limit most);

    /** Erases contacts and addresses of introductions. It is one statement, because it loads none of them. */
    @Modifying(clearAutomatically = true)
    @Query("""
            update IntroducedParty party
            set party.contact.name = null, party.contact.function = null, party.contact.email = null,
                party.contact.phone = null, party.email = null,
                party.contactErasedAt = coalesce(party.contactErasedAt, :now)
            where party.introduction.id in :ids""")
    void eraseContacts(Collection<UUID> ids, Instant now);

    @Modifying(clearAutomatically = true)
    @Query("update Introduction one set one.contactsUntil = null, one.reason = '' where one.id in :ids")
    void forgetDates(Collection<UUID> ids);
}
