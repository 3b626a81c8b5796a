package org.cordee.consortium.shares;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordee.consortium.ConsortiumFacts;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.consortium.ConsortiumReading;
import org.cordee.consortium.InformationBarrier;
import org.cordee.consortium.MemberFacts;
import org.cordee.consortium.Relation;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.cordee.tender.ConsultationReading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the assignment of the tasks that the buyer's documents call essential, as the documents are now: a corrigendum
 * may have changed them.
 */
@Component
@Transactional(readOnly = true)
public class TasksReading {

    private final ConsortiumReading consortia;
    private final ConsortiumLookup lookup;
    private final ConsultationReading consultations;
    private final DirectoryLookup directory;
    private final InformationBarrier barrier;
    private final TaskPlans plans;

    TasksReading(
            ConsortiumReading consortia,
            ConsortiumLookup lookup,
            ConsultationReading consultations,
            DirectoryLookup directory,
            InformationBarrier barrier,
            TaskPlans plans) {
        this.consortia = consortia;
        this.lookup = lookup;
        this.consultations = consultations;
        this.directory = directory;
        this.barrier = barrier;
        this.plans = plans;
    }

    /** Returns every essential task, for other rooms; a member that left has none any more. */
    public List<EssentialTask> of(UUID consortiumId) {
        List<String> named = named(consortiumId);
        return named.isEmpty() ? List.of() : assigned(consortiumId, named, lookup.members(consortiumId));
    }

    /**
     * Returns the assignment that the user may see.
     *
     * @throws NotFound for a user without a relation to the consortium
     */
    public TaskPlanView viewFor(Actor actor, UUID consortiumId) {
        Relation relation = consortia.relation(actor, consortiumId);
        ConsortiumFacts consortium = lookup.consortium(consortiumId);
        List<String> named = named(consortiumId);
        boolean editable = relation == Relation.LEAD && consortium.state().isAlive();
        if (named.isEmpty()) {
            return new TaskPlanView(editable, List.of());
        }
        List<MemberFacts> members = lookup.members(consortiumId);
        Map<UUID, MemberFacts> known =
                members.stream().collect(Collectors.toMap(MemberFacts::memberId, Function.identity()));
        Map<UUID, String> names = directory.namesOf(
                members.stream().map(MemberFacts::organisationId).collect(Collectors.toSet()));
        boolean ownOnly = relation == Relation.MEMBER && barrier.isBehind(actor, consortiumId);
        return new TaskPlanView(
                editable,
                assigned(consortiumId, named, members).stream()
                        .map(task -> line(task, known.get(task.memberId()), ownOnly ? actor : null, names))
                        .toList());
    }

    /**
     * Builds the line of one task.
     *
     * @param only the user that sees only its own tasks; null when the user sees those of all members
     */
    private static TaskPlanView.TaskLine line(
            EssentialTask task, @Nullable MemberFacts doer, @Nullable Actor only, Map<UUID, String> names) {
        if (doer == null) {
            return new TaskPlanView.TaskLine(task.task(), null, null, only == null && task.subcontracted());
        }
        return only == null || only.actsFor(doer.organisationId())
                ? new TaskPlanView.TaskLine(task.task(), doer.memberId(), names.get(doer.organisationId()), false)
                : new TaskPlanView.TaskLine(task.task(), null, null, false);
    }

    /** Returns the tasks as the documents name them. */
    List<String> named(UUID consortiumId) {
        return consultations
                .facts(lookup.consortium(consortiumId).consultationId())
                .content()
                .documents()
                .essentialTasks();
    }

    private List<EssentialTask> assigned(UUID consortiumId, List<String> named, List<MemberFacts> members) {
        Set<UUID> present = members.stream().map(MemberFacts::memberId).collect(Collectors.toSet());
        Map<String, EssentialTask> said = plans.findById(consortiumId).map(TaskPlan::tasks).orElse(List.of()).stream()
                .map(AssignedTask::said)
                .filter(task -> task.subcontracted() || present.contains(task.memberId()))
                .collect(Collectors.toMap(EssentialTask::task, Function.identity()));
        return named.stream()
                .map(task -> said.getOrDefault(task, EssentialTask.open(task)))
                .toList();
    }
}
