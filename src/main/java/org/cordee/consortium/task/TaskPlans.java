package org.cordee.consortium.task;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The plans of all groupings; whoever changes one holds its grouping. */
interface TaskPlans extends Repository<TaskPlan, UUID> {

    TaskPlan saveAndFlush(TaskPlan one);

    Optional<TaskPlan> findById(UUID consortiumId);
}
