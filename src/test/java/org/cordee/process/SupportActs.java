package org.cordee.process;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.organisation.LegalForm;
import org.cordee.organisation.SampleProfiles;
import org.cordee.organisation.Vocation;
import org.cordee.process.Scenes.Firm;
import org.cordee.shared.Actor;
import org.cordee.shared.Deadline;
import org.cordee.shared.Ids;
import org.cordee.support.AnsweringSupport;
import org.cordee.support.AskingForSupport;
import org.cordee.support.CoordinatingSupport;
import org.cordee.support.EndingSupport;
import org.cordee.support.GivingSupport;
import org.cordee.support.HelperWish;
import org.cordee.support.OfferingSupport;
import org.cordee.support.PassReason;
import org.cordee.support.SupportKind;
import org.cordee.support.SupportQuestion;
import org.cordee.support.SupportSteps;
import org.cordee.support.SupportSteps.SupportStep;
import org.cordee.support.SupportTerms;
import org.jspecify.annotations.Nullable;

/**
 * A structure that asks for technical help, two support organisations that offer it, and what each of them does. D20
 * names the first one before the second.
 */
public final class SupportActs {

    static final String QUESTION = "Comment organiser le tri sur le chantier ?";

    private static final LocalDate NEVER = LocalDate.of(2999, 12, 31);

    private final Scenes scenes;
    private final Firm requester;
    private final Firm first;
    private final Firm second;

    public SupportActs(Scenes scenes) {
        this.scenes = scenes;
        requester = scenes.firm("Les Mains Vertes de l’Orme");
        first = supporter("Appui aux structures", "dla");
        second = supporter("Relais des quartiers", "cress");
        for (Firm supporter : List.of(first, second)) {
            offer(supporter, 0, null);
        }
    }

    private Firm supporter(String name, String theme) {
        return scenes.firm(SampleProfiles.named(name, LegalForm.ASSOCIATION)
                .as(Vocation.SUPPORT)
                .about(Set.of(theme))
                .profile());
    }

    private void offer(Firm supporter, int revision, @Nullable LocalDate awayUntil) {
        SupportTerms terms = new SupportTerms(Set.of(SupportKind.TECHNICAL), Set.of("76"), Set.of(), 100, awayUntil);
        scenes.bean(OfferingSupport.class).offer(supporter.actor(), terms, revision);
    }

    /** Ends the offers, so that no other test meets them. */
    public void leave() {
        for (Firm supporter : List.of(first, second)) {
            int revision =
                    scenes.bean(OfferingSupport.class).read(supporter.actor()).revision();
            offer(supporter, revision, NEVER);
        }
    }

    Firm requester() {
        return requester;
    }

    Firm first() {
        return first;
    }

    Firm second() {
        return second;
    }

    /** Asks in the order of D20: the first organisation is awaited. */
    public ProcessRoot asked() {
        return asked(HelperWish.byRule());
    }

    ProcessRoot asked(HelperWish wish) {
        UUID id = scenes.bean(AskingForSupport.class)
                .ask(
                        requester.actor(),
                        Ids.next(),
                        new SupportQuestion(SupportKind.TECHNICAL, QUESTION, wish, null, null, false));
        return scenes.began(new ProcessRoot(ProcessRoot.Kind.SUPPORT_REQUEST, id));
    }

    /** Asks and lets the first organisation accept. */
    ProcessRoot accepted() {
        ProcessRoot request = asked();
        accept(request, first);
        return request;
    }

    /** Lets the first organisation help until the requester is asked for its evaluation. */
    public ProcessRoot delivered() {
        ProcessRoot request = accepted();
        diagnose(request, first.actor(), 2);
        deliver(request, first.actor());
        return request;
    }

    void accept(ProcessRoot request, Firm supporter) {
        scenes.bean(AnsweringSupport.class).accept(supporter.actor(), request.id());
    }

    void pass(ProcessRoot request, Firm supporter) {
        scenes.bean(AnsweringSupport.class).pass(supporter.actor(), request.id(), PassReason.NO_TIME);
    }

    void assign(ProcessRoot request, Firm supporter) {
        scenes.bean(CoordinatingSupport.class).assign(Scenes.ADMINISTRATOR, request.id(), supporter.organisationId());
    }

    void takeOver(ProcessRoot request) {
        scenes.bean(CoordinatingSupport.class).takeOver(Scenes.ADMINISTRATOR, request.id());
    }

    /** @param days in how many days the help is promised */
    void diagnose(ProcessRoot request, Actor helper, int days) {
        LocalDate by = LocalDate.ofInstant(scenes.now(), Deadline.PARIS).plusDays(days);
        scenes.bean(GivingSupport.class).diagnose(helper, request.id(), "Un plan de tri, puis un appel", by);
    }

    /** Hands over the last deliverable. */
    void deliver(ProcessRoot request, Actor helper) {
        scenes.bean(GivingSupport.class).deliver(helper, request.id(), "Plan de tri", BigDecimal.ONE, true);
    }

    void evaluate(ProcessRoot request) {
        scenes.bean(EndingSupport.class).evaluate(requester.actor(), request.id(), 4, "Clair");
    }

    void withdraw(ProcessRoot request) {
        scenes.bean(EndingSupport.class).withdraw(requester.actor(), request.id());
    }

    /** Returns how the request stands in the domain. */
    public SupportStep step(ProcessRoot request) {
        return scenes.bean(SupportSteps.class).of(request.id());
    }
}
