package org.cordee.remark;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Stores the remarks on sections. A transaction locks the section before it changes one. */
interface SectionRemarks extends Repository<SectionRemark, UUID> {

    SectionRemark saveAndFlush(SectionRemark remark);

    Optional<SectionRemark> findByIdAndSectionId(UUID id, UUID sectionId);

    @Query("select r.id from SectionRemark r where r.sectionId = :sectionId and r.organisationId = :organisationId"
            + " and r.sendKey = :sendKey")
    Optional<UUID> sent(UUID sectionId, UUID organisationId, UUID sendKey);

    int countBySectionId(UUID sectionId);

    int countBySectionIdAndState(UUID sectionId, RemarkState state);

    int countBySectionIdAndOrganisationIdAndWrittenAtAfter(UUID sectionId, UUID organisationId, Instant since);

    /** Returns the remarks on a section: the open ones first, then the latest. */
    @Query("select r from SectionRemark r where r.sectionId = :sectionId"
            + " order by case when r.state = org.cordee.remark.RemarkState.OPEN then 0 else 1 end,"
            + " r.writtenAt desc, r.id desc")
    Page<SectionRemark> of(UUID sectionId, Pageable page);

    @Query("select r from SectionRemark r where r.sectionId = :sectionId"
            + " and r.state = org.cordee.remark.RemarkState.OPEN order by r.writtenAt desc, r.id desc")
    List<SectionRemark> open(UUID sectionId, Limit most);
}
