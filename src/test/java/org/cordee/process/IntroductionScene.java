package org.cordee.process;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cordee.introduction.AnsweringIntroduction;
import org.cordee.introduction.AskingIntroduction;
import org.cordee.introduction.AskingIntroduction.AskingParty;
import org.cordee.introduction.AskingIntroduction.IntroductionRequest;
import org.cordee.introduction.IntroductionOutcome;
import org.cordee.introduction.IntroductionParticipant;
import org.cordee.introduction.IntroductionRefusal;
import org.cordee.introduction.IntroductionSteps;
import org.cordee.introduction.IntroductionSteps.OutcomeQuestion;
import org.cordee.introduction.ProfessionalContact;
import org.cordee.introduction.ReportingOutcome;
import org.cordee.process.Scenes.Firm;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** Base class for tests of introductions in the real engine: a buyer, a structure, and what each of them does. */
public abstract class IntroductionScene extends ProcessScene {

    protected Firm town;
    protected Firm workshop;

    @BeforeEach
    void aBuyerAndAStructure() {
        town = scenes.firm("Ville de Saint-Aubin-sur-Orme");
        workshop = scenes.firm("Rebâtir Solidaire");
    }

    /** The buyer asks and consents with its contact; the structure is awaited. */
    protected ProcessRoot asked() {
        return asked(town.actor(), contact("Salomé Vidal"));
    }

    /** A coordinator asks; both sides are awaited. */
    protected ProcessRoot mediated() {
        return asked(Scenes.ADMINISTRATOR, null);
    }

    private ProcessRoot asked(Actor actor, @Nullable ProfessionalContact contact) {
        UUID id = scenes.bean(AskingIntroduction.class)
                .ask(
                        actor,
                        new IntroductionRequest(
                                Ids.next(),
                                AskingParty.organisation(town.organisationId()),
                                workshop.organisationId(),
                                null,
                                "180 fenêtres à déposer dans deux écoles.",
                                contact,
                                List.of()));
        return scenes.began(new ProcessRoot(ProcessRoot.Kind.INTRODUCTION, id));
    }

    /** Returns an introduction to which both sides said yes. */
    protected ProcessRoot agreed() {
        ProcessRoot introduction = asked();
        scenes.task(introduction, UserTask.ANSWER_INTRODUCTION, workshop);
        agree(introduction, workshop);
        withoutTasks(introduction);
        return introduction;
    }

    /** Returns an introduction whose sides were asked what came of it. */
    protected ProcessRoot questioned() {
        ProcessRoot introduction = agreed();
        scenes.pin(question(introduction).askedAt().plusSeconds(1));
        scenes.task(introduction, UserTask.REPORT_OUTCOME, town);
        scenes.task(introduction, UserTask.REPORT_OUTCOME, workshop);
        return introduction;
    }

    protected void agree(ProcessRoot introduction, Firm side) {
        scenes.bean(AnsweringIntroduction.class).agree(as(introduction, side), contact("Malik Sauvage"), null);
    }

    protected void decline(ProcessRoot introduction, Firm side) {
        scenes.bean(AnsweringIntroduction.class).decline(as(introduction, side), IntroductionRefusal.NOT_NOW);
    }

    protected void report(ProcessRoot introduction, Firm side) {
        scenes.bean(ReportingOutcome.class).report(as(introduction, side), IntroductionOutcome.CONTRACT);
    }

    protected OutcomeQuestion question(ProcessRoot introduction) {
        return Objects.requireNonNull(
                scenes.bean(IntroductionSteps.class).of(introduction.id()).outcome());
    }

    protected void withoutTasks(ProcessRoot introduction) {
        new RootState(scenes).withoutTasks(introduction);
    }

    protected void ended(ProcessRoot introduction) {
        new RootState(scenes).ended(introduction);
    }

    protected int instances(ProcessRoot introduction) {
        return new RootState(scenes).instances(introduction);
    }

    protected boolean isEnded(ProcessRoot introduction) {
        return new RootState(scenes).isEnded(introduction);
    }

    protected void idle(ProcessRoot introduction) {
        new RootState(scenes).idle(introduction);
    }

    /** Counts the audited acts of an introduction of one kind; letters follow the same events. */
    protected int acts(ProcessRoot introduction, String act) {
        return new RootState(scenes).acts(introduction.id(), act);
    }

    protected void passUntil(Instant instant) {
        scenes.pin(instant.plus(Duration.ofSeconds(1)));
    }

    private static IntroductionParticipant as(ProcessRoot introduction, Firm side) {
        return IntroductionParticipant.signedIn(side.actor(), introduction.id());
    }

    private static ProfessionalContact contact(String name) {
        return new ProfessionalContact(name, "responsable", "contact@exemple.fr", null);
    }
}
