package org.cordee.notification;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.shared.EventHeader;
import org.cordee.support.SupportEvent.LeftToCoordinator;
import org.cordee.support.SupportEvent.RequestEvent;
import org.cordee.support.SupportEvent.SupportAccepted;
import org.cordee.support.SupportEvent.SupportDelivered;
import org.cordee.support.SupportEvent.SupportWithdrawn;
import org.cordee.support.SupportEvent.SupporterAsked;
import org.cordee.support.SupportEvent.TakenByCoordinator;
import org.cordee.support.SupportKind;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Writes to the support organisation whose turn it is, to the organisation that asked for help, and to the
 * coordinators. The question is in no letter, because an administrator reads letters. The lead is notified which
 * organisation reads a section of one of its members.
 */
@Component
class SupportLetters {

    private static final String LISTENER_ID = "org.cordee.notification.SupportLetters.on";

    private final WritingLetters writing;
    private final LetterLookup matters;
    private final LetterContacts contacts;
    private final AwaitedAnswers awaited;

    SupportLetters(WritingLetters writing, LetterLookup matters, LetterContacts contacts, AwaitedAnswers awaited) {
        this.writing = writing;
        this.matters = matters;
        this.contacts = contacts;
        this.awaited = awaited;
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.support.SupportEvent$SupporterAsked)")
    void on(SupporterAsked event) {
        if (!awaited.awaitsSupporter(event.requestId(), event.supporterId())) {
            return;
        }
        Occasion occasion = about(LetterKind.SUPPORT_ASKED, event, event.kind())
                .naming(event.requesterId())
                .due(event.answerBy());
        writing.write(occasion, event.supporterId());
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.support.SupportEvent$LeftToCoordinator)")
    void on(LeftToCoordinator event) {
        Occasion occasion =
                about(LetterKind.SUPPORT_TO_COORDINATE, event, event.kind()).naming(event.requesterId());
        contacts.coordinators().forEach(coordinator -> writing.write(occasion, null, coordinator));
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.support.SupportEvent$SupportAccepted)")
    void on(SupportAccepted event) {
        writing.write(
                about(LetterKind.SUPPORT_ACCEPTED, event, event.kind()).naming(event.supporterId()),
                event.requesterId());
        UUID consortium = event.consortiumId();
        UUID section = event.sectionId();
        if (consortium != null && section != null) {
            tellLead(event, consortium, section);
        }
    }

    private void tellLead(SupportAccepted event, UUID consortium, UUID section) {
        UUID lead = matters.of(consortium, null).leadOrganisationId();
        if (lead.equals(event.requesterId())) {
            return;
        }
        String supporter = matters.names(List.of(event.supporterId())).getOrDefault(event.supporterId(), "");
        Occasion occasion = Occasion.of(LetterKind.SECTION_SHARED, event.eventId(), consortium)
                .naming(event.requesterId())
                .due(event.sharedUntil())
                .showing(Map.of(FactKind.SECTION, matters.heading(section), FactKind.SUPPORTER, supporter))
                .leadingTo("/consortia/" + consortium + "/sections");
        writing.write(occasion, lead);
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.support.SupportEvent$TakenByCoordinator)")
    void on(TakenByCoordinator event) {
        writing.write(about(LetterKind.SUPPORT_TAKEN, event, event.kind()), event.requesterId());
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.support.SupportEvent$SupportDelivered)")
    void on(SupportDelivered event) {
        writing.write(about(LetterKind.SUPPORT_DELIVERED, event, event.kind()), event.requesterId());
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.support.SupportEvent$SupportWithdrawn)")
    void on(SupportWithdrawn event) {
        UUID supporter = event.supporterId();
        if (supporter != null) {
            Occasion occasion = Occasion.of(LetterKind.SUPPORT_WITHDRAWN, event.eventId(), EventHeader.NO_CONSORTIUM)
                    .naming(event.requesterId())
                    .showing(Map.of(FactKind.HELP, event.kind().name()));
            writing.write(occasion, supporter);
        }
    }

    /** Creates an occasion outside of all groupings: a support organisation reads nothing of a grouping in a letter. */
    private static Occasion about(LetterKind letter, RequestEvent event, SupportKind kind) {
        return Occasion.of(letter, event.eventId(), EventHeader.NO_CONSORTIUM)
                .showing(Map.of(FactKind.HELP, kind.name()))
                .leadingTo("/support-requests/" + event.requestId());
    }
}
