package org.cordee.notification;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.evidence.ApplicationEvent;
import org.cordee.evidence.ApplicationEvent.AnswersAsked;
import org.cordee.evidence.ApplicationEvent.CorrectionsAsked;
import org.cordee.evidence.ApplicationEvent.EvidenceAccepted;
import org.cordee.evidence.ApplicationEvent.EvidenceAsked;
import org.cordee.evidence.ApplicationEvent.EvidenceHandedIn;
import org.cordee.evidence.ApplicationEvent.EvidenceReminderSent;
import org.cordee.evidence.ApplicationEvent.EvidenceRenewed;
import org.cordee.evidence.ApplicationEvent.EvidenceWaived;
import org.cordee.evidence.ApplicationEvent.ExclusionsDeclared;
import org.cordee.evidence.ApplicationEvent.RenewalAccepted;
import org.cordee.evidence.ApplicationEvent.RenewalAwaited;
import org.cordee.evidence.ApplicationEvent.RenewalRefused;
import org.cordee.evidence.Piece;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Receives events about the members' evidence. Tells each member what to provide and the lead what to check. */
@Component
class ApplicationLetters {

    private static final String LISTENER_ID = "org.cordee.notification.ApplicationLetters.on";

    private final WritingLetters writing;
    private final LetterLookup matters;

    ApplicationLetters(WritingLetters writing, LetterLookup matters) {
        this.writing = writing;
        this.matters = matters;
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.evidence.ApplicationEvent$EvidenceAsked)")
    void on(EvidenceAsked event) {
        toMember(LetterKind.EVIDENCE_TO_PROVIDE, event, 0, event.dueAt());
    }

    /** Every reminder is an occasion of its own, identified by the event. */
    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.evidence.ApplicationEvent$EvidenceReminderSent)")
    void on(EvidenceReminderSent event) {
        Occasion occasion = Occasion.of(LetterKind.EVIDENCE_REMINDER, event.eventId(), event.consortiumId())
                .leadingTo(page(event));
        writing.write(occasion.due(event.dueAt()), event.organisationId());
    }

    /** Every request is an occasion of its own; the member gets one a day at most. */
    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.evidence.ApplicationEvent$AnswersAsked)")
    void on(AnswersAsked event) {
        Occasion occasion = Occasion.of(LetterKind.ANSWERS_MISSING, event.eventId(), event.consortiumId())
                .leadingTo(page(event));
        String facts = event.facts().stream().map(Enum::name).collect(Collectors.joining(","));
        writing.write(
                facts.isEmpty() ? occasion : occasion.showing(Map.of(FactKind.ANSWERS, facts)), event.organisationId());
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.evidence.ApplicationEvent$CorrectionsAsked)")
    void on(CorrectionsAsked event) {
        Occasion occasion = Occasion.of(LetterKind.EVIDENCE_TO_CORRECT, event.evidenceFileId(), event.consortiumId())
                .round(event.round())
                .leadingTo(page(event))
                .showing(pieces(event.pieces()));
        writing.write(occasion.due(event.dueAt()), event.organisationId());
    }

    /** Lists the pieces; the lead's remarks are shown on the page and not in the letter. */
    private static Map<FactKind, String> pieces(List<Piece> pieces) {
        String codes = pieces.stream().map(Piece::name).collect(Collectors.joining(","));
        return codes.isEmpty() ? Map.of() : Map.of(FactKind.PIECES, codes);
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.evidence.ApplicationEvent$EvidenceHandedIn)")
    void on(EvidenceHandedIn event) {
        if (event.lead()) {
            return;
        }
        Occasion occasion = Occasion.of(LetterKind.EVIDENCE_TO_CHECK, event.evidenceFileId(), event.consortiumId())
                .round(event.round())
                .leadingTo(page(event) + "/check");
        writing.write(occasion.naming(event.organisationId()).due(event.checkDueAt()), lead(event));
    }

    /** Every renewed piece is an occasion of its own. */
    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.evidence.ApplicationEvent$EvidenceRenewed)")
    void on(EvidenceRenewed event) {
        Occasion occasion = Occasion.of(LetterKind.EVIDENCE_RENEWED, event.eventId(), event.consortiumId())
                .leadingTo(page(event) + "/check")
                .showing(pieces(List.of(event.piece())));
        writing.write(occasion.naming(event.organisationId()), lead(event));
    }

    /** A new request after a frozen bid was reopened is a new occasion. */
    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.evidence.ApplicationEvent$RenewalAwaited)")
    void on(RenewalAwaited event) {
        Occasion occasion = Occasion.of(LetterKind.RENEWAL_TO_PROVIDE, event.eventId(), event.consortiumId())
                .leadingTo(page(event))
                .showing(pieces(event.pieces()));
        writing.write(occasion.due(event.dueAt()), event.organisationId());
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.evidence.ApplicationEvent$RenewalAccepted)")
    void on(RenewalAccepted event) {
        writing.write(
                Occasion.of(LetterKind.RENEWAL_ACCEPTED, event.eventId(), event.consortiumId())
                        .leadingTo(page(event)),
                event.organisationId());
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.evidence.ApplicationEvent$RenewalRefused)")
    void on(RenewalRefused event) {
        Occasion occasion = Occasion.of(LetterKind.RENEWAL_REFUSED, event.eventId(), event.consortiumId())
                .leadingTo(page(event))
                .showing(pieces(event.pieces()));
        writing.write(occasion, event.organisationId());
    }

    /** Tells the lead that a ground for exclusion was declared, but not which one. */
    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.evidence.ApplicationEvent$ExclusionsDeclared)")
    void on(ExclusionsDeclared event) {
        if (event.none()) {
            return;
        }
        Occasion occasion = Occasion.of(LetterKind.EXCLUSION_DECLARED, event.eventId(), event.consortiumId())
                .leadingTo(page(event));
        writing.write(occasion.naming(event.organisationId()), lead(event));
    }

    private UUID lead(ApplicationEvent event) {
        return matters.of(event.consortiumId(), null).leadOrganisationId();
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.evidence.ApplicationEvent$EvidenceAccepted)")
    void on(EvidenceAccepted event) {
        settled(LetterKind.EVIDENCE_ACCEPTED, event);
    }

    /** The lead's reason is shown on the page and not in the letter. */
    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.evidence.ApplicationEvent$EvidenceWaived)")
    void on(EvidenceWaived event) {
        settled(LetterKind.EVIDENCE_NOT_AWAITED, event);
    }

    private void settled(LetterKind kind, ApplicationEvent event) {
        Occasion occasion =
                Occasion.of(kind, event.evidenceFileId(), event.consortiumId()).leadingTo(page(event));
        writing.write(occasion, event.organisationId());
    }

    private void toMember(LetterKind kind, ApplicationEvent event, int round, Instant due) {
        Occasion occasion = Occasion.of(kind, event.evidenceFileId(), event.consortiumId())
                .round(round)
                .leadingTo(page(event));
        writing.write(occasion.due(due), event.organisationId());
    }

    private static String page(ApplicationEvent event) {
        return "/evidence/" + event.evidenceFileId();
    }
}
