package org.cordee.evidence;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cordee.shared.NotFound;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

/**
 * Stores the evidence of all members, without those who have left. A transaction locks the consortium first and the
 * evidence afterwards.
 */
interface EvidenceFiles extends Repository<EvidenceFile, UUID> {

    EvidenceFile saveAndFlush(EvidenceFile one);

    @Query("select one from EvidenceFile one where one.id = :id and one.leftAt is null")
    Optional<EvidenceFile> findById(@Param("id") UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select one from EvidenceFile one where one.id = :id and one.leftAt is null")
    Optional<EvidenceFile> findLocked(@Param("id") UUID id);

    default EvidenceFile getLocked(UUID id) {
        return findLocked(id).orElseThrow(NotFound::new);
    }

    @Query("select one.consortiumId from EvidenceFile one where one.id = :id and one.leftAt is null")
    Optional<UUID> consortiumOf(@Param("id") UUID id);

    /** Returns the lead's evidence first, then the partners' in the order in which it was created. */
    @Query("select one from EvidenceFile one where one.consortiumId = :consortium and one.leftAt is null"
            + " order by one.lead desc, one.id")
    List<EvidenceFile> of(@Param("consortium") UUID consortiumId);

    /** Returns the ids of the partners' evidence in the order in which it was created. */
    @Query("select one.id from EvidenceFile one where one.consortiumId = :consortium and one.leftAt is null"
            + " and one.lead = false order by one.id")
    List<UUID> partnersOf(@Param("consortium") UUID consortiumId);

    @Query("select one from EvidenceFile one where one.consortiumId = :consortium and one.leftAt is not null"
            + " and one.organisationId = :organisation")
    Optional<EvidenceFile> ofFormerMember(
            @Param("consortium") UUID consortiumId, @Param("organisation") UUID organisationId);

    /** The member that provides the evidence. */
    record Provider(UUID id, UUID organisationId) {}

    /** Returns the members that provide this evidence, also those that have left. */
    @Query("select new org.cordee.evidence.EvidenceFiles$Provider(one.id, one.organisationId)"
            + " from EvidenceFile one where one.id in :ids")
    List<Provider> membersOf(@Param("ids") Collection<UUID> ids);
}
