package org.cordee.notification;

import java.time.Instant;
import org.cordee.application.ApplicationEvent;
import org.cordee.application.ApplicationEvent.CorrectionsAsked;
import org.cordee.application.ApplicationEvent.EvidenceAccepted;
import org.cordee.application.ApplicationEvent.EvidenceAsked;
import org.cordee.application.ApplicationEvent.EvidenceHandedIn;
import org.cordee.application.ApplicationEvent.EvidenceReminderSent;
import org.cordee.application.ApplicationEvent.EvidenceWaived;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears of the members' evidence, and tells each member what is asked of it and the lead what there is to check. */
@Component
class ApplicationLetters {

    private final WritingLetters writing;
    private final Matters matters;

    ApplicationLetters(WritingLetters writing, Matters matters) {
        this.writing = writing;
        this.matters = matters;
    }

    @ApplicationModuleListener
    void on(EvidenceAsked event) {
        toMember(LetterKind.EVIDENCE_TO_PROVIDE, event, 0, event.dueAt());
    }

    /** One for each asking: it is the event's own. */
    @ApplicationModuleListener
    void on(EvidenceReminderSent event) {
        Occasion occasion = Occasion.of(LetterKind.EVIDENCE_REMINDER, event.eventId(), event.consortiumId())
                .leadingTo(page(event));
        writing.write(occasion.due(event.dueAt()), event.organisationId());
    }

    @ApplicationModuleListener
    void on(CorrectionsAsked event) {
        toMember(LetterKind.EVIDENCE_TO_CORRECT, event, event.round(), event.dueAt());
    }

    @ApplicationModuleListener
    void on(EvidenceHandedIn event) {
        if (event.settled()) {
            return;
        }
        Occasion occasion = Occasion.of(LetterKind.EVIDENCE_TO_CHECK, event.evidenceFileId(), event.consortiumId())
                .round(event.round())
                .leadingTo(page(event) + "/check");
        writing.write(
                occasion.due(event.checkDueAt()),
                matters.of(event.consortiumId(), null).leadOrganisationId());
    }

    @ApplicationModuleListener
    void on(EvidenceAccepted event) {
        settled(LetterKind.EVIDENCE_ACCEPTED, event);
    }

    /** The lead's reason stands on the page alone. */
    @ApplicationModuleListener
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
