package org.cordee.consortium.shares;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Loads and saves the plans of all consortia; a caller that changes one locks its consortium first. */
interface TaskPlans extends Repository<TaskPlan, UUID> {

    TaskPlan saveAndFlush(TaskPlan one);

    Optional<TaskPlan> findById(UUID consortiumId);
}
