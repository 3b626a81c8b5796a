package org.cordee.process;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cordee.process.EngineRecords.Counts;
import org.cordee.process.EngineRecords.EngineIncident;
import org.cordee.process.EngineRecords.Model;
import org.cordee.process.EngineRecords.Task;
import org.cordee.process.EngineRecords.TaskPage;
import org.jspecify.annotations.Nullable;

/**
 * The operations that the server needs from its process engine, embedded or Camunda cluster. Every command may be sent
 * twice; searches may lag a moment on a cluster.
 */
public interface ProcessEngine {

    /** Deploys the models together; identical ones keep their version. */
    void deploy(Collection<ModelFile> models);

    /** Publishes a message that waits a day for its receiver; the same id twice counts once. */
    void publish(String name, String correlationKey, String messageId, Map<String, Object> variables);

    /**
     * Completes the open user task.
     * @throws TaskGone when the task was completed or cancelled in the meantime
     */
    void completeTask(long userTaskKey, Map<String, Object> variables);

    /**
     * Changes the due date of the open user task.
     * @throws TaskGone when the task was completed or cancelled in the meantime
     */
    void moveDueDate(long userTaskKey, Instant dueAt);

    /** Returns the open tasks of one root, in its process and in those that this one calls. */
    List<Task> openTasksOf(ProcessRoot root);

    /** Returns all open tasks of the engine in the order of their keys. */
    List<Task> openTasks();

    /**
     * Returns a page of all open tasks in the order of their keys.
     *
     * @param cursor the cursor of the page before; null for the first page
     */
    TaskPage openTasksAfter(@Nullable String cursor, int limit);

    /** Returns the open tasks that were created at this instant of business time or later. */
    List<Task> openTasksSince(Instant createdAt);

    /** Returns the keys of the tasks that were completed or cancelled at this instant of business time or later. */
    List<Long> tasksEndedSince(Instant endedAt);

    /** Returns name and value of all variables that the task can see. */
    Map<String, Object> variablesOf(long userTaskKey);

    /** Returns true when a job under the root instance waits for a worker, is being worked on or has failed. */
    boolean hasOpenJobUnder(long rootInstanceKey);

    /**
     * Returns where the tokens under the root instance are: keys of element instances; the set differs when a token
     * moved.
     */
    Set<Long> standingUnder(long rootInstanceKey);

    /** Returns how many jobs in the engine wait for a worker or are being worked on. */
    long openJobs();

    List<EngineIncident> incidents();

    /** Gives the failed step new attempts and retries it. */
    void retry(EngineIncident incident);

    /** Returns every deployed version of every model, the newest first. */
    List<Model> models();

    /** Returns the current number of tokens per element id, over all running instances of one version. */
    Map<String, Counts> countsOfModel(long processDefinitionKey);

    /** Returns the number of running instances of all versions per process id. */
    Map<String, Long> running();

    /**
     * Pins the clock of the engine.
     * @return false when the engine refused, because time would run backwards for a running instance
     */
    boolean pinClock(Instant at);

    /**
     * Resets the clock of the engine to the machine's time.
     * @return false when the engine refused, because time would run backwards for a running instance
     */
    boolean resetClock();
}
