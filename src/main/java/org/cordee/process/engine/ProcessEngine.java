package org.cordee.process.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cordee.process.engine.EngineRecords.Counts;
import org.cordee.process.engine.EngineRecords.Model;
import org.cordee.process.engine.EngineRecords.Task;
import org.cordee.process.engine.EngineRecords.Trouble;

/**
 * All the house asks of its process engine, whichever stands behind: the embedded one or a Camunda cluster. Every
 * command may be sent twice; reads may be a moment old on a cluster.
 */
public interface ProcessEngine {

    /** Deploys the models together; identical ones keep their version. */
    void deploy(Collection<ModelFile> models);

    /** Publishes a message that waits a day for its receiver; the same id twice counts once. */
    void publish(String name, String correlationKey, String messageId, Map<String, Object> variables);

    /** @throws TaskGone when the task was completed or cancelled in the meantime */
    void completeTask(long userTaskKey, Map<String, Object> variables);

    /** @throws TaskGone when the task was completed or cancelled in the meantime */
    void moveDueDate(long userTaskKey, Instant dueAt);

    /** The open tasks of one grouping, in whichever process. */
    List<Task> openTasksOf(UUID consortiumId);

    /** All open tasks. */
    List<Task> openTasks();

    /** Name to value of everything the task can see. */
    Map<String, Object> variablesOf(long userTaskKey);

    /** Whether a job under the root instance waits for a worker, is being worked on or has given up. */
    boolean hasOpenJobUnder(long rootInstanceKey);

    /** Where the tokens under the root instance stand: keys of element instances; another set when one of them moved. */
    Set<Long> standingUnder(long rootInstanceKey);

    /** How many jobs anywhere wait for a worker or are being worked on. */
    long openJobs();

    List<Trouble> incidents();

    /** Gives the failed step new attempts and tries again. */
    void retry(Trouble incident);

    /** Every deployed version of every model, the newest first. */
    List<Model> models();

    /** Element id to how many tokens stand there now, over all running instances of one version. */
    Map<String, Counts> countsOfModel(long processDefinitionKey);

    /** Process id to the number of its running instances, of all versions. */
    Map<String, Long> running();

    /** @return false when the engine refused, because time would run backwards for an instance under way */
    boolean pinClock(Instant at);

    /** @return false when the engine refused, because time would run backwards for an instance under way */
    boolean resetClock();
}
