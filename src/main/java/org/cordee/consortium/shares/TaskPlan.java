package org.cordee.consortium.shares;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cordee.consortium.Act;
import org.cordee.consortium.ConsortiumEvent.EssentialTasksAssigned;
import org.cordee.shared.Aggregate;

/** The lead's assignment of the essential tasks. Each consortium has one, under the same id. */
@Entity
@Table(name = "task_plan")
class TaskPlan extends Aggregate {

    @ElementCollection
    @CollectionTable(name = "assigned_task", joinColumns = @JoinColumn(name = "consortium_id"))
    @OrderColumn(name = "position_no")
    private List<AssignedTask> tasks = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected TaskPlan() {}

    TaskPlan(UUID consortiumId) {
        super(consortiumId);
    }

    /** Replaces the earlier assignment; an equal one publishes no event. */
    void assign(Act act, List<AssignedTask> said) {
        if (List.copyOf(tasks).equals(said)) {
            return;
        }
        tasks.clear();
        tasks.addAll(said);
        record(new EssentialTasksAssigned(act.eventHeader(id())));
    }

    List<AssignedTask> tasks() {
        return List.copyOf(tasks);
    }
}
