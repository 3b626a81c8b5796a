package org.cordee.evidence;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/**
 * Stores the subcontractors' declarations of all members. A transaction locks the member's evidence before it changes
 * one.
 */
interface SubcontractorDeclarations extends Repository<SubcontractorDeclaration, UUID> {

    SubcontractorDeclaration saveAndFlush(SubcontractorDeclaration one);

    Optional<SubcontractorDeclaration> findByEvidenceFileIdAndSubcontractorId(
            UUID evidenceFileId, UUID subcontractorId);

    List<SubcontractorDeclaration> findByEvidenceFileIdInOrderById(Collection<UUID> evidenceFileIds);
}
