package org.cordee.process;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cordee.consortium.ConsortiumFacts;
import org.cordee.process.EngineRecords.Counts;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.cordee.shared.Role;
import org.springframework.stereotype.Component;

/**
 * Joins the models, the engine's last counts and the inbox into rows for pages; it never queries the engine itself.
 * Coordinators and administrators see the totals of all consortia; coordinators and members see one consortium.
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
    private final BusinessClock clock;

    ProcessView(Diagrams diagrams, ProcessMonitor board, TaskInbox inbox, ProcessAccess door, BusinessClock clock) {
        this.diagrams = diagrams;
        this.board = board;
        this.inbox = inbox;
        this.door = door;
        this.clock = clock;
    }

    /** The steps of one consortium, in the model of its main process. */
    public record ConsortiumSteps(ConsortiumFacts consortium, Diagram diagram, List<StepRow> steps) {}

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
        List<OpenTask> tasks = inbox.ofProcess(diagram.processId());
        return diagram.steps().stream()
                .map(step -> row(
                        step,
                        snapshot.at(diagram.processId(), step.elementId()),
                        CalledSteps.at(step.elementId(), tasks)))
                .toList();
    }

    /** Counts the steps of one consortium from its open tasks alone. */
    public ConsortiumSteps ofConsortium(Actor actor, UUID consortiumId) {
        ConsortiumFacts consortium = door.requireVisible(actor, consortiumId);
        Diagram diagram = diagram(ConsortiumBuilding.PROCESS);
        List<OpenTask> tasks = inbox.allOf(consortiumId);
        List<StepRow> steps = diagram.steps().stream()
                .map(step -> {
                    List<OpenTask> here = CalledSteps.at(step.elementId(), consortium.state(), tasks);
                    return row(step, new Counts(here.size(), 0, 0), here);
                })
                .toList();
        return new ConsortiumSteps(consortium, diagram, steps);
    }

    private StepRow row(Diagram.Step step, Counts counts, List<OpenTask> here) {
        Instant now = clock.now();
        return new StepRow(
                step.elementId(),
                step.name(),
                who(step),
                counts.active() + counts.incidents(),
                here.stream().filter(task -> task.isLate(now)).count(),
                counts.incidents(),
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
            case "userTask" ->
                PARTNERS_TASKS.contains(step.elementId())
                        ? "partner"
                        : MEMBERS_TASKS.contains(step.elementId()) ? "member" : "lead";
            case "callActivity" -> "called";
            case "serviceTask" -> "automatic";
            default -> "waiting";
        };
    }
}
