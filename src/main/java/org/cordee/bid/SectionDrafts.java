package org.cordee.bid;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Stores every text that was ever saved of a section. */
interface SectionDrafts extends Repository<SectionDraft, SectionDraft.Key> {

    SectionDraft save(SectionDraft draft);

    @Query("select d from SectionDraft d where d.key.sectionId = :sectionId order by d.key.number")
    List<SectionDraft> of(UUID sectionId);

    @Query("select d from SectionDraft d where d.key.sectionId = :sectionId order by d.key.number")
    Page<SectionDraft> page(UUID sectionId, Pageable page);

    @Query("select d from SectionDraft d where d.key.sectionId = :sectionId order by d.key.number desc")
    Page<SectionDraft> latestFirst(UUID sectionId, Pageable page);

    /** Returns the texts with lower numbers, the latest first. */
    @Query("select d from SectionDraft d where d.key.sectionId = :sectionId and d.key.number < :number"
            + " order by d.key.number desc")
    List<SectionDraft> before(UUID sectionId, int number, Limit most);

    /** Returns the people who saved a text of the section, also one that came too late. */
    @Query("select distinct d.writtenBy from SectionDraft d where d.key.sectionId = :sectionId"
            + " and d.writtenBy is not null")
    List<UUID> writersOf(UUID sectionId);

    @Query("select d from SectionDraft d where d.key.sectionId = :sectionId and d.key.number = :number")
    Optional<SectionDraft> find(UUID sectionId, int number);
}
