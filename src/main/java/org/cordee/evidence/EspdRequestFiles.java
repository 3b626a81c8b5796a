package org.cordee.evidence;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Stores the ESPD requests of consortia. A transaction locks the consortium before it changes one. */
interface EspdRequestFiles extends Repository<EspdRequestFile, UUID> {

    EspdRequestFile saveAndFlush(EspdRequestFile one);

    Optional<EspdRequestFile> findById(UUID consortiumId);

    void delete(EspdRequestFile one);

    void flush();
}
