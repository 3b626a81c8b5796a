package org.cordee.application.exclusion;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** What the subcontractors of all members declare; whoever changes one holds the member's evidence. */
interface SubcontractorDeclarations extends Repository<SubcontractorDeclaration, UUID> {

    SubcontractorDeclaration saveAndFlush(SubcontractorDeclaration one);

    Optional<SubcontractorDeclaration> findByEvidenceFileIdAndSubcontractorId(
            UUID evidenceFileId, UUID subcontractorId);

    List<SubcontractorDeclaration> findByEvidenceFileIdInOrderById(Collection<UUID> evidenceFileIds);
}
