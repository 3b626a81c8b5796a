package org.cordee.notification;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.cordee.booklet.BookletEvent.CallCancelled;
import org.cordee.booklet.BookletEvent.CallClosed;
import org.cordee.booklet.BookletEvent.ChangesAsked;
import org.cordee.booklet.BookletEvent.ContributionFact;
import org.cordee.booklet.BookletEvent.ContributionInvited;
import org.cordee.booklet.BookletEvent.ContributionLapsed;
import org.cordee.booklet.BookletEvent.ContributionReminded;
import org.cordee.booklet.BookletEvent.ContributionSubmitted;
import org.cordee.booklet.BookletEvent.ContributionWithdrawn;
import org.cordee.booklet.BookletEvent.EntryFact;
import org.cordee.booklet.BookletEvent.EntryPublished;
import org.cordee.booklet.BookletEvent.EntryReviewAsked;
import org.cordee.booklet.BookletEvent.EntryReviewReminded;
import org.cordee.booklet.BookletEvent.FactCheckAsked;
import org.cordee.booklet.BookletEvent.MoreTimeGranted;
import org.cordee.booklet.BookletEvent.PublicationDropped;
import org.cordee.booklet.BookletLookup;
import org.cordee.booklet.BookletLookup.CallWords;
import org.cordee.booklet.BookletLookup.ContributionWords;
import org.cordee.booklet.BookletLookup.EntryWords;
import org.cordee.booklet.BookletSteps;
import org.cordee.booklet.ContributingEntry;
import org.cordee.booklet.ContributionState;
import org.cordee.notification.Occasion.Link;
import org.cordee.shared.EventHeader;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Writes to the structures that contribute to a booklet and to the coordinators. A structure without an account gets a
 * link to its contribution. No letter contains what a structure wrote before it is public, nor what a coordinator asks to
 * change: the letter leads to the page that shows it.
 */
@Component
class BookletLetters {

    private static final String LISTENER_ID = "org.cordee.notification.BookletLetters.on";

    private final WritingLetters writing;
    private final LetterContacts contacts;
    private final BookletLookup booklets;
    private final BookletSteps steps;

    BookletLetters(WritingLetters writing, LetterContacts contacts, BookletLookup booklets, BookletSteps steps) {
        this.writing = writing;
        this.contacts = contacts;
        this.booklets = booklets;
        this.steps = steps;
    }

    /** Invites a structure; one that takes part by itself needs no invitation. */
    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.booklet.BookletEvent$ContributionInvited)")
    void on(ContributionInvited event) {
        if (!event.volunteered()) {
            ask(LetterKind.BOOKLET_INVITED, event, event.dueAt());
        }
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.booklet.BookletEvent$ContributionReminded)")
    void on(ContributionReminded event) {
        ask(LetterKind.BOOKLET_REMINDER, event, event.dueAt());
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.booklet.BookletEvent$MoreTimeGranted)")
    void on(MoreTimeGranted event) {
        ask(LetterKind.BOOKLET_MORE_TIME, event, event.dueAt());
    }

    /** Tells the structure what a coordinator asked for; its own wish needs no letter. */
    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.booklet.BookletEvent$ChangesAsked)")
    void on(ChangesAsked event) {
        if (!event.ownWish()) {
            ask(LetterKind.BOOKLET_CHANGES, event, event.dueAt());
        }
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.booklet.BookletEvent$FactCheckAsked)")
    void on(FactCheckAsked event) {
        ask(LetterKind.BOOKLET_TO_CHECK, event, event.dueAt());
    }

    /** Asks the structure, unless it has acted or got another date before the letter was written. */
    private void ask(LetterKind kind, ContributionFact event, Instant dueAt) {
        ContributionWords words = booklets.contribution(event.contributionId());
        Instant linkUntil = words.linkUntil();
        if (linkUntil != null && dueAt.equals(words.dueAt())) {
            Occasion occasion = about(kind, event.eventId(), words.call())
                    .due(dueAt)
                    .leadingTo(page(event.contributionId()))
                    .with(link(event.contributionId(), linkUntil));
            writing.write(occasion, event.organisationId());
        }
    }

    /** Confirms to the structure that its text arrived, and asks the coordinators to read it. */
    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.booklet.BookletEvent$ContributionSubmitted)")
    void on(ContributionSubmitted event) {
        tell(LetterKind.BOOKLET_RECEIVED, event);
        CallWords call = booklets.call(event.callId());
        Occasion toRead = about(LetterKind.BOOKLET_TO_READ, event.eventId(), call)
                .naming(event.organisationId())
                .leadingTo(page(event.contributionId()) + "/editing");
        contacts.coordinators().forEach(coordinator -> writing.write(toRead, null, coordinator));
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.booklet.BookletEvent$ContributionLapsed)")
    void on(ContributionLapsed event) {
        tell(LetterKind.BOOKLET_LAPSED, event);
    }

    private void tell(LetterKind kind, ContributionFact event) {
        Occasion occasion =
                about(kind, event.eventId(), booklets.call(event.callId())).leadingTo(page(event.contributionId()));
        writing.write(occasion, event.organisationId());
    }

    /** Confirms the withdrawal with its reason: a coordinator may have decided it. */
    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.booklet.BookletEvent$ContributionWithdrawn)")
    void on(ContributionWithdrawn event) {
        ContributionWords words = booklets.contribution(event.contributionId());
        Map<FactKind, String> facts = facts(words.call());
        String why = words.endedBecause();
        if (why != null) {
            facts.put(FactKind.WORD, why);
        }
        writing.write(
                Occasion.of(LetterKind.BOOKLET_WITHDRAWN, event.eventId(), EventHeader.NO_CONSORTIUM)
                        .showing(facts),
                event.organisationId());
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.booklet.BookletEvent$EntryPublished)")
    void on(EntryPublished event) {
        EntryWords words = booklets.entry(event.entryId());
        writing.write(about(LetterKind.BOOKLET_PUBLISHED, event, words), event.organisationId());
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.booklet.BookletEvent$EntryReviewAsked)")
    void on(EntryReviewAsked event) {
        askReview(LetterKind.BOOKLET_REVIEW, event, event.dueAt());
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.booklet.BookletEvent$EntryReviewReminded)")
    void on(EntryReviewReminded event) {
        askReview(LetterKind.BOOKLET_REVIEW_REMINDER, event, event.dueAt());
    }

    /** Asks the structure, unless it has answered before the letter was written. */
    private void askReview(LetterKind kind, EntryFact event, Instant dueAt) {
        EntryWords words = booklets.entry(event.entryId());
        if (dueAt.equals(words.reviewDueAt())) {
            writing.write(about(kind, event, words).due(dueAt), event.organisationId());
        }
    }

    private static Occasion about(LetterKind kind, EntryFact event, EntryWords words) {
        Map<FactKind, String> facts = facts(words.call());
        facts.put(FactKind.ENTRY, words.title());
        return Occasion.of(kind, event.eventId(), EventHeader.NO_CONSORTIUM)
                .showing(facts)
                .leadingTo(page(event.entryId()))
                .with(link(event.entryId(), words.linkUntil()));
    }

    /** Tells each structure whose contribution ended with the call why there is no booklet. */
    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.booklet.BookletEvent$CallCancelled)")
    void on(CallCancelled event) {
        CallWords call = booklets.call(event.callId());
        Map<FactKind, String> facts = facts(call);
        String why = call.cancellation();
        if (why != null) {
            facts.put(FactKind.WORD, why);
        }
        steps.ofCall(event.callId()).contributions().stream()
                .filter(one -> one.state() == ContributionState.CANCELLED)
                .forEach(one -> writing.write(
                        Occasion.of(LetterKind.BOOKLET_CANCELLED, one.contributionId(), EventHeader.NO_CONSORTIUM)
                                .showing(facts),
                        one.organisationId()));
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.booklet.BookletEvent$CallClosed)")
    void on(CallClosed event) {
        Occasion occasion = about(LetterKind.BOOKLET_TO_PUBLISH, event.callId(), booklets.call(event.callId()))
                .leadingTo("/booklet-calls/" + event.callId() + "/publication");
        contacts.coordinators().forEach(coordinator -> writing.write(occasion, null, coordinator));
    }

    /** Asks the coordinators to decide anew, because nothing became public at the date that they had set. */
    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.booklet.BookletEvent$PublicationDropped)")
    void on(PublicationDropped event) {
        Occasion occasion = about(LetterKind.BOOKLET_DROPPED, event.eventId(), booklets.call(event.callId()))
                .leadingTo("/booklet-calls/" + event.callId());
        contacts.coordinators().forEach(coordinator -> writing.write(occasion, null, coordinator));
    }

    private static Occasion about(LetterKind kind, UUID subject, CallWords call) {
        return Occasion.of(kind, subject, EventHeader.NO_CONSORTIUM).showing(facts(call));
    }

    private static Map<FactKind, String> facts(CallWords call) {
        Map<FactKind, String> facts = new EnumMap<>(FactKind.class);
        facts.put(FactKind.BOOKLET, call.terms().title());
        return facts;
    }

    private static String page(UUID contributionId) {
        return "/contributions/" + contributionId;
    }

    private static Link link(UUID contributionId, Instant until) {
        return new Link(ContributingEntry.LINK_PURPOSE, contributionId, until, true);
    }
}
