package org.cordee.play;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.support.AnsweringSupport;
import org.cordee.support.AskingForSupport;
import org.cordee.support.EndingSupport;
import org.cordee.support.GivingSupport;
import org.cordee.support.HelperWish;
import org.cordee.support.OfferingSupport;
import org.cordee.support.ReadingSupport;
import org.cordee.support.SupportKind;
import org.cordee.support.SupportQuestion;
import org.cordee.support.SupportRow;
import org.cordee.support.SupportTerms;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** Plays support organisations and those that ask them for help. A requester asks for one kind of help only once. */
@Component
class DemoSupport {

    private static final PageRequest ENOUGH = PageRequest.of(0, 100);

    private final DemoActors actors;
    private final DemoLookup lookup;
    private final OfferingSupport offering;
    private final AskingForSupport asking;
    private final AnsweringSupport answering;
    private final GivingSupport giving;
    private final EndingSupport ending;
    private final ReadingSupport reading;

    DemoSupport(
            DemoActors actors,
            DemoLookup lookup,
            OfferingSupport offering,
            AskingForSupport asking,
            AnsweringSupport answering,
            GivingSupport giving,
            EndingSupport ending,
            ReadingSupport reading) {
        this.actors = actors;
        this.lookup = lookup;
        this.offering = offering;
        this.asking = asking;
        this.answering = answering;
        this.giving = giving;
        this.ending = ending;
        this.reading = reading;
    }

    /** A request for help, which is found again by its requester and its kind. */
    record DemoRequest(String requester, String helper, SupportKind kind) {}

    /** @param departments in which the organisation helps every kind of structure */
    void offer(
            String organisation, int hoursPerMonth, Set<String> departments, SupportKind first, SupportKind... more) {
        Actor actor = actors.actor(organisation);
        offering.offer(
                actor,
                new SupportTerms(EnumSet.of(first, more), departments, Set.of(), hoursPerMonth, null),
                offering.read(actor).revision());
    }

    /** Asks outside of a consortium; nothing is shared. */
    void ask(DemoRequest request, String words) {
        ask(request, words, null, null);
    }

    /** Asks in a consortium, and shares the requester's section and the headings of the outline. */
    void askSharing(DemoRequest request, String words, DemoConsortium consortium) {
        ask(
                request,
                words,
                lookup.id(consortium),
                lookup.section(consortium, request.requester()).sectionId());
    }

    private void ask(DemoRequest request, String words, @Nullable UUID consortiumId, @Nullable UUID sectionId) {
        asking.ask(
                actors.actor(request.requester()),
                Ids.next(),
                new SupportQuestion(
                        request.kind(),
                        words,
                        HelperWish.named(actors.organisation(request.helper())),
                        consortiumId,
                        sectionId,
                        sectionId != null));
    }

    void accept(DemoRequest request) {
        answering.accept(actors.actor(request.helper()), id(request));
    }

    /** Says what is needed, and by which day it is given. */
    void diagnose(DemoRequest request, String words, LocalDate by) {
        giving.diagnose(actors.actor(request.helper()), id(request), words, by);
    }

    /** Hands over the only deliverable, which finishes the help. */
    void deliver(DemoRequest request, String words, String hours) {
        giving.deliver(actors.actor(request.helper()), id(request), words, new BigDecimal(hours), true);
    }

    void evaluate(DemoRequest request, int score, String words) {
        ending.evaluate(actors.actor(request.requester()), id(request), score, words);
    }

    private UUID id(DemoRequest request) {
        return reading.own(actors.actor(request.requester()), ENOUGH).stream()
                .filter(row -> row.kind() == request.kind())
                .map(SupportRow::id)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(request.toString()));
    }
}
