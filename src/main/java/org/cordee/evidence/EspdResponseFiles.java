package org.cordee.evidence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Stores the confirmed ESPD responses. A transaction locks the member's evidence before it changes one. */
interface EspdResponseFiles extends Repository<EspdResponseFile, UUID> {

    EspdResponseFile saveAndFlush(EspdResponseFile one);

    Optional<EspdResponseFile> findByEvidenceFileIdAndResponderId(UUID evidenceFileId, UUID responderId);

    List<EspdResponseFile> findByConsortiumIdOrderById(UUID consortiumId);
}
