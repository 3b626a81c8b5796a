package org.cordee.remark;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Stores the replies to remarks. A transaction locks the section before it adds one. */
interface RemarkReplies extends Repository<RemarkReply, UUID> {

    RemarkReply saveAndFlush(RemarkReply reply);

    @Query("select r.id from RemarkReply r where r.remarkId = :remarkId and r.organisationId = :organisationId"
            + " and r.sendKey = :sendKey")
    Optional<UUID> sent(UUID remarkId, UUID organisationId, UUID sendKey);

    int countBySectionIdAndOrganisationIdAndWrittenAtAfter(UUID sectionId, UUID organisationId, Instant since);

    @Query("select r from RemarkReply r where r.remarkId in :remarkIds order by r.writtenAt, r.id")
    List<RemarkReply> of(Collection<UUID> remarkIds);
}
