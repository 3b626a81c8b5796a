package org.cordee.consortium.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cordee.consortium.shares.AssigningTasks;
import org.cordee.consortium.shares.EssentialTask;
import org.cordee.consortium.shares.TaskPlanView;
import org.cordee.consortium.shares.TasksReading;
import org.cordee.shared.Actor;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Serves the assignment of the tasks that the buyer's documents call essential. */
@RestController
@RequestMapping("/api/v1/consortia/{id}/tasks")
class EssentialTaskResource {

    private final TasksReading reading;
    private final AssigningTasks assigning;

    EssentialTaskResource(TasksReading reading, AssigningTasks assigning) {
        this.reading = reading;
        this.assigning = assigning;
    }

    /**
     * The whole assignment of the essential tasks.
     *
     * @param tasks replaces the earlier assignment; a task that is left out is assigned to no member
     */
    record EssentialTasksBody(@NotNull List<@Valid @NotNull EssentialTaskBody> tasks) {

        List<EssentialTask> said() {
            List<EssentialTask> said = new ArrayList<>();
            for (EssentialTaskBody task : tasks) {
                said.add(RuleViolation.inPart("tasks[" + said.size() + "]", task::said));
            }
            return said;
        }
    }

    /**
     * The assignment of one essential task.
     *
     * @param memberId the member that does it itself; null when it is subcontracted or not assigned yet
     */
    record EssentialTaskBody(
            @NotBlank String task,
            @Nullable UUID memberId,
            @Nullable Boolean subcontracted) {

        EssentialTask said() {
            return new EssentialTask(task.strip(), memberId, Boolean.TRUE.equals(subcontracted));
        }
    }

    @GetMapping
    TaskPlanView read(Actor actor, @PathVariable UUID id) {
        return reading.viewFor(actor, id);
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void assign(Actor actor, @PathVariable UUID id, @Valid @RequestBody EssentialTasksBody body) {
        assigning.assign(actor, id, body.said());
    }
}
