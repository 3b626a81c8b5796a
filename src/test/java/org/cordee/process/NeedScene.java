package org.cordee.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.cordee.need.AskingStructures;
import org.cordee.need.DeliveringShortlist;
import org.cordee.need.NeedOutcome;
import org.cordee.need.NeedSteps;
import org.cordee.need.NeedSteps.OutcomeSurvey;
import org.cordee.need.NoInterestReason;
import org.cordee.need.PublishingNeed;
import org.cordee.need.RevisingList;
import org.cordee.need.SampleNeeds;
import org.cordee.nomenclature.Nomenclature;
import org.cordee.process.Scenes.Firm;
import org.cordee.shared.Actor;
import org.cordee.shared.Deadline;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Carries needs through the real engine: a buyer without account, a coordinator, and the structures that it puts on the
 * list by name.
 */
public final class NeedScene {

    private static final List<String> LEAVES = Nomenclature.CPV.codes().stream()
            .filter(code -> !code.endsWith("0"))
            .toList();

    private static final AtomicInteger NEXT = new AtomicInteger(new Random().nextInt(LEAVES.size()));

    private final Scenes scenes;

    /** A trade of its own, so that the directory has no structure for it. */
    private final String trade = LEAVES.get(NEXT.getAndIncrement() % LEAVES.size());

    public NeedScene(Scenes scenes) {
        this.scenes = scenes;
    }

    /** Returns a need whose address is not confirmed yet. */
    public ProcessRoot unconfirmed() {
        String address = "acheteur-" + UUID.randomUUID() + "@ville.example";
        UUID id = scenes.bean(PublishingNeed.class)
                .publish(
                        Actor.ofLink(),
                        SampleNeeds.description(trade),
                        SampleNeeds.scope(LocalDate.ofInstant(scenes.now(), Deadline.PARIS)),
                        SampleNeeds.sender(address));
        return scenes.began(new ProcessRoot(ProcessRoot.Kind.NEED, id));
    }

    /** Returns a need that a coordinator has to read. */
    public ProcessRoot received() {
        ProcessRoot need = unconfirmed();
        scenes.bean(PublishingNeed.class).confirm(SampleNeeds.byLink(need.id()));
        return need;
    }

    /** Returns a need for which the directory was searched; its list is empty. */
    public ProcessRoot listing() {
        ProcessRoot need = received();
        scenes.task(need, UserTask.QUALIFY_NEED);
        scenes.bean(RevisingList.class).qualify(Scenes.ADMINISTRATOR, need.id(), List.of(trade), "Rouen", 60);
        scenes.task(need, UserTask.CURATE_LIST);
        return need;
    }

    /** Returns a need about which the structures are asked; each has its task. */
    public ProcessRoot asking(List<Firm> structures) {
        ProcessRoot need = listing();
        ask(need, 1, structures);
        return need;
    }

    public void list(ProcessRoot need, List<Firm> structures) {
        structures.forEach(one -> scenes.bean(RevisingList.class).add(Scenes.ADMINISTRATOR, need.id(), siren(one)));
    }

    /** Puts the structures on the list and sends the batch; waits for their tasks. */
    public void ask(ProcessRoot need, int batch, List<Firm> structures) {
        list(need, structures);
        scenes.bean(AskingStructures.class).sendBatch(Scenes.ADMINISTRATOR, need.id(), batch);
        structures.forEach(one -> scenes.task(need, UserTask.EXPRESS_INTEREST, one));
    }

    /** Returns a need whose only structure declined: a coordinator decides. */
    public ProcessRoot deciding() {
        Firm structure = scenes.firm("Les Mains Vertes");
        ProcessRoot need = asking(List.of(structure));
        decline(need, structure);
        scenes.task(need, UserTask.DECIDE_NEXT_BATCH);
        return need;
    }

    /** Returns a need that interests enough structures; one more was stopped before it answered. */
    public ProcessRoot delivering() {
        List<Firm> structures = scenes.firms(7);
        ProcessRoot need = asking(structures);
        structures.subList(0, 6).forEach(one -> interest(need, one));
        scenes.task(need, UserTask.DELIVER_SHORTLIST);
        return need;
    }

    /** Returns a need whose buyer has a short list of one structure. */
    public ProcessRoot delivered(Firm structure) {
        ProcessRoot need = asking(List.of(structure));
        interest(need, structure);
        scenes.task(need, UserTask.DECIDE_NEXT_BATCH);
        deliver(need);
        state().withoutTasks(need);
        state().idle(need);
        return need;
    }

    public ProcessRoot delivered() {
        return delivered(scenes.firm("Les Mains Vertes"));
    }

    /** Returns a need whose buyer was asked what came of it. */
    public ProcessRoot surveyed() {
        ProcessRoot need = delivered();
        scenes.pin(survey(need).dueAt().plusSeconds(1));
        scenes.await("the question to the buyer", () -> state().acts(need.id(), "OutcomeAsked") == 1);
        state().idle(need);
        return need;
    }

    public void interest(ProcessRoot need, Firm structure) {
        scenes.bean(AskingStructures.class).showInterest(structure.actor(), inquiry(need, structure), "");
    }

    public void decline(ProcessRoot need, Firm structure) {
        scenes.bean(AskingStructures.class)
                .decline(structure.actor(), inquiry(need, structure), NoInterestReason.TOO_FAR, "");
    }

    public void refuse(ProcessRoot need) {
        scenes.bean(RevisingList.class).refuse(Scenes.ADMINISTRATOR, need.id(), "Hors de notre territoire.");
    }

    public void deliver(ProcessRoot need) {
        scenes.bean(DeliveringShortlist.class).deliver(Scenes.ADMINISTRATOR, need.id(), "");
    }

    public void report(ProcessRoot need) {
        scenes.bean(DeliveringShortlist.class).report(SampleNeeds.byLink(need.id()), NeedOutcome.CONTRACT_WITH_THEM);
    }

    public void withdraw(ProcessRoot need) {
        scenes.bean(DeliveringShortlist.class).withdraw(SampleNeeds.byLink(need.id()));
    }

    public void erase(ProcessRoot need) {
        scenes.bean(DeliveringShortlist.class).erase(SampleNeeds.byLink(need.id()));
    }

    public OutcomeSurvey survey(ProcessRoot need) {
        return Objects.requireNonNull(scenes.bean(NeedSteps.class).of(need.id()).survey());
    }

    public UUID inquiry(ProcessRoot need, Firm structure) {
        return Objects.requireNonNull(scenes.bean(JdbcTemplate.class)
                .queryForObject(
                        "SELECT id FROM inquiry WHERE need_id = ? AND organisation_id = ?",
                        UUID.class,
                        need.id(),
                        structure.organisationId()));
    }

    /** Moves the time to the first instant at which the structure may not answer any more. */
    public void passUntilLapse(ProcessRoot need, Firm structure) {
        Instant due = scenes.task(need, UserTask.EXPRESS_INTEREST, structure).dueAt();
        scenes.pin(Objects.requireNonNull(due).plusSeconds(1));
    }

    public RootState state() {
        return new RootState(scenes);
    }

    private String siren(Firm structure) {
        return Objects.requireNonNull(scenes.bean(JdbcTemplate.class)
                .queryForObject(
                        "SELECT siren FROM organisation WHERE id = ?", String.class, structure.organisationId()));
    }
}
