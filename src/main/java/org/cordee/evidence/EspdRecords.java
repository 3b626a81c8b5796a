package org.cordee.evidence;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Stores the ESPD answers of organisations. A transaction locks a member's evidence before it changes one. */
interface EspdRecords extends Repository<EspdRecord, UUID> {

    EspdRecord saveAndFlush(EspdRecord one);

    Optional<EspdRecord> findByOrganisationId(UUID organisationId);
}
