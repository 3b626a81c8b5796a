package org.cordee.consortium.subcontract;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Loads and saves the plans of all consortia; a caller that changes one locks its consortium first. */
interface SubcontractPlans extends Repository<SubcontractPlan, UUID> {

    SubcontractPlan saveAndFlush(SubcontractPlan one);

    Optional<SubcontractPlan> findByConsortiumIdAndOrganisationId(UUID consortiumId, UUID organisationId);

    List<SubcontractPlan> findByConsortiumIdOrderById(UUID consortiumId);
}
