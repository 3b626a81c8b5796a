package org.cordee.process;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.cordee.consortium.ConsortiumFacts;
import org.cordee.process.EngineRecords.Counts;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.cordee.shared.Role;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.support.PageableExecutionUtils;
import org.springframework.stereotype.Component;

/**
 * Joins the models, the engine's last counts and the inbox into rows for pages; it never queries the engine itself.
 * Coordinators and administrators see the totals of all processes; coordinators and members see one consortium.
 */
@Component
public class ProcessView {

    private static final Set<String> MEMBERS_TASKS = Set.of(
            SectionCycle.TASK_WRITE_SECTION,
            SectionCycle.TASK_REVIEW_SECTION,
            PricingConsolidation.TASK_FILL_PRICES,
            PricingConsolidation.TASK_JUSTIFY_PRICE,
            PricingConsolidation.TASK_VALIDATE_PRICE,
            ShareNegotiation.TASK_ANSWER_SHARES,
            AgreementSigning.TASK_SIGN_AGREEMENT,
            AgreementSigning.TASK_GRANT_POWER,
            ApplicationFile.TASK_PROVIDE_EVIDENCE,
            ConsortiumBuilding.TASK_RENEW_EVIDENCE);
    private static final Set<String> PARTNERS_TASKS = Set.of(
            PartnerInvitation.TASK_ANSWER_INVITATION,
            PartnerInvitation.TASK_SIGN_NDA,
            PartnerInvitation.TASK_GIVE_CAPACITY);

    private final Diagrams diagrams;
    private final ProcessMonitor board;
    private final TaskInbox inbox;
    private final ProcessAccess door;
    private final RootNames names;
    private final BusinessClock clock;

    ProcessView(
            Diagrams diagrams,
            ProcessMonitor board,
            TaskInbox inbox,
            ProcessAccess door,
            RootNames names,
            BusinessClock clock) {
        this.diagrams = diagrams;
        this.board = board;
        this.inbox = inbox;
        this.door = door;
        this.names = names;
        this.clock = clock;
    }

    /**
     * The steps of one consortium, in the model of its main process.
     *
     * @param ownPages the page of the actor's most urgent open task at a step, by the step's element
     */
    public record ConsortiumSteps(
            ConsortiumFacts consortium, Diagram diagram, List<StepRow> steps, Map<String, String> ownPages) {}

    public List<ProcessRow> processes(Actor actor) {
        requireOverview(actor);
        Snapshot snapshot = board.latest();
        Map<String, Long> late = inbox.lateByProcess(clock.now());
        return diagrams.all().stream()
                .sorted(Comparator.comparing(diagram -> !diagram.processId().equals(ConsortiumBuilding.PROCESS)))
                .map(diagram -> new ProcessRow(
                        diagram.processId(),
                        diagram.name(),
                        snapshot.running().getOrDefault(diagram.processId(), 0L),
                        late.getOrDefault(diagram.processId(), 0L),
                        snapshot.incidents().stream()
                                .filter(incident -> incident.processId().equals(diagram.processId()))
                                .count()))
                .toList();
    }

    /** Returns the drawing of the model: it holds no data, so every signed-in user may read it. */
    public Diagram diagram(String processId) {
        return diagrams.of(processId).orElseThrow(NotFound::new);
    }

    public List<StepRow> steps(Actor actor, Diagram diagram) {
        requireOverview(actor);
        Snapshot snapshot = board.latest();
        List<StepTasks> tasks = inbox.byStep(clock.now());
        return diagram.steps().stream()
                .map(step -> row(
                        step,
                        snapshot.at(diagram.processId(), step.elementId()),
                        CalledSteps.at(step.elementId(), diagram.processId(), tasks)))
                .toList();
    }

    /**
     * Returns the consortia and other roots with an open task at a step, late ones first. A legal check has open tasks
     * only where the lead has to settle findings, and shows the consortia of all checks.
     *
     * @throws NotFound unless the actor is a coordinator, and for a step that the model does not have
     */
    public Page<RootAtStep> rootsAt(Actor actor, Diagram diagram, String elementId, Pageable page) {
        actor.requireRole(Role.COORDINATOR);
        if (diagram.steps().stream().noneMatch(step -> step.elementId().equals(elementId))) {
            throw new NotFound();
        }
        Set<String> elements = CalledSteps.elements(elementId);
        Set<String> processes = CalledSteps.processes(elementId);
        List<RootAtStep> found = inbox.rootsAt(elements, processes, clock.now(), page);
        Map<UUID, String> known = names.of(found.stream().map(RootAtStep::root).toList());
        List<RootAtStep> named = found.stream()
                .map(one -> RootAtStep.of(
                        one.root(), known.getOrDefault(one.root().id(), "–"), one.tasks(), one.late(), one.since()))
                .toList();
        return PageableExecutionUtils.getPage(named, page, () -> inbox.countRootsAt(elements, processes));
    }

    /** Counts the steps of one consortium from its open tasks alone. */
    public ConsortiumSteps ofConsortium(Actor actor, UUID consortiumId) {
        ConsortiumFacts consortium = door.requireVisible(actor, consortiumId);
        Diagram diagram = diagram(ConsortiumBuilding.PROCESS);
        List<OpenTask> tasks = inbox.allOf(consortiumId);
        Map<String, List<OpenTask>> open = new HashMap<>();
        for (Diagram.Step step : diagram.steps()) {
            List<OpenTask> here = CalledSteps.at(step.elementId(), consortium.state(), tasks);
            if (!here.isEmpty()) {
                open.put(step.elementId(), here);
            }
        }
        List<StepRow> steps = diagram.steps().stream()
                .map(step -> row(
                        step,
                        open.getOrDefault(step.elementId(), List.of()),
                        StepPath.of(step.elementId(), consortium.state(), open.keySet())))
                .toList();
        return new ConsortiumSteps(consortium, diagram, steps, ownPages(actor, consortium, diagram));
    }

    private Map<String, String> ownPages(Actor actor, ConsortiumFacts consortium, Diagram diagram) {
        List<OpenTask> own = inbox.ownOf(actor, consortium.id());
        Map<String, String> pages = new HashMap<>();
        for (Diagram.Step step : diagram.steps()) {
            CalledSteps.at(step.elementId(), consortium.state(), own).stream()
                    .findFirst()
                    .ifPresent(task -> pages.put(step.elementId(), task.page()));
        }
        return pages;
    }

    private static StepRow row(Diagram.Step step, Counts counts, List<StepTasks> here) {
        return new StepRow(
                step.elementId(),
                step.name(),
                who(step),
                counts.active() + counts.incidents(),
                here.stream().mapToLong(StepTasks::late).sum(),
                counts.incidents(),
                StepPath.AHEAD,
                here.stream()
                        .map(StepTasks::since)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null));
    }

    private StepRow row(Diagram.Step step, List<OpenTask> here, StepPath path) {
        Instant now = clock.now();
        return new StepRow(
                step.elementId(),
                step.name(),
                who(step),
                here.size(),
                here.stream().filter(task -> task.isLate(now)).count(),
                0,
                path,
                here.stream()
                        .map(OpenTask::createdAt)
                        .min(Comparator.naturalOrder())
                        .orElse(null));
    }

    private static void requireOverview(Actor actor) {
        if (!oversees(actor)) {
            throw new NotFound();
        }
    }

    private static boolean oversees(Actor actor) {
        return actor.is(Role.COORDINATOR) || actor.is(Role.ADMINISTRATOR);
    }

    private static String who(Diagram.Step step) {
        return switch (step.kind()) {
            case "userTask" -> whoActs(step);
            case "callActivity" -> "called";
            case "serviceTask" -> "automatic";
            default -> "waiting";
        };
    }

    /** Returns who does a user task; in a process that is not about a consortium there is no lead. */
    private static String whoActs(Diagram.Step task) {
        if (PARTNERS_TASKS.contains(task.elementId())) {
            return "partner";
        }
        if (MEMBERS_TASKS.contains(task.elementId())) {
            return "member";
        }
        if (task.groups().contains(TaskInbox.COORDINATORS)) {
            return "coordinator";
        }
        return task.groups().contains(ProcessVariables.LEAD_GROUP) ? "lead" : "organisation";
    }
}
