package org.cordee.consortium.task;

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
import org.cordee.consortium.Aggregate;
import org.cordee.consortium.ConsortiumEvent.EssentialTasksAssigned;

/** What the lead of a grouping said of who does the essential tasks. There is one for a grouping, under the same id. */
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

    /** In place of all that was said before. Said again as it is, it is no news. */
    void assign(Act act, List<AssignedTask> said) {
        if (List.copyOf(tasks).equals(said)) {
            return;
        }
        tasks.clear();
        tasks.addAll(said);
        tell(new EssentialTasksAssigned(act.in(id())));
    }

    List<AssignedTask> tasks() {
        return List.copyOf(tasks);
    }
}
