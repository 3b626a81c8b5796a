package org.cordee.evidence;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Stores what organisations state about themselves. A transaction locks a member's evidence before it changes one. */
interface CandidateRecords extends Repository<CandidateRecord, UUID> {

    CandidateRecord saveAndFlush(CandidateRecord one);

    Optional<CandidateRecord> findByOrganisationId(UUID organisationId);

    List<CandidateRecord> findByOrganisationIdIn(Collection<UUID> organisationIds);
}
