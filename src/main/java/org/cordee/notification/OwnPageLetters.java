package org.cordee.notification;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.cordee.notification.Occasion.Link;
import org.cordee.organisation.OwnPageEvent.PageLinkAsked;
import org.cordee.organisation.OwnPageEvent.PageUpdateDue;
import org.cordee.organisation.OwnPageEvent.ProofLapsing;
import org.cordee.organisation.UpdatingOwnPage;
import org.cordee.shared.EventHeader;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Sends an organisation the link to its page, asks whether the page is right, and reminds of a proof that lapses. */
@Component
class OwnPageLetters {

    private static final String LISTENER_ID = "org.cordee.notification.OwnPageLetters.on";

    private final WritingLetters writing;

    OwnPageLetters(WritingLetters writing) {
        this.writing = writing;
    }

    /** Writes one letter a day to an organisation, however often its link is asked for. */
    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.organisation.OwnPageEvent$PageLinkAsked)")
    void on(PageLinkAsked event) {
        UUID organisation = event.organisationId();
        Occasion occasion = about(LetterKind.PAGE_LINK, organisation, organisation, event.expiresAt());
        writing.write(occasion.round((int) event.day().toEpochDay()), organisation);
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.organisation.OwnPageEvent$PageUpdateDue)")
    void on(PageUpdateDue event) {
        writing.write(
                about(LetterKind.PAGE_TO_UPDATE, event.eventId(), event.organisationId(), event.expiresAt()),
                event.organisationId());
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.organisation.OwnPageEvent$ProofLapsing)")
    void on(ProofLapsing event) {
        Occasion occasion = about(LetterKind.PROOF_LAPSING, event.eventId(), event.organisationId(), event.expiresAt());
        writing.write(
                occasion.showing(Map.of(
                        FactKind.PROOF, event.proof().name(),
                        FactKind.LAPSES_ON, event.lapsesOn().toString())),
                event.organisationId());
    }

    private static Occasion about(LetterKind kind, UUID subject, UUID organisation, Instant expiresAt) {
        return Occasion.of(kind, subject, EventHeader.NO_CONSORTIUM)
                .leadingTo("/organisations/" + organisation + "/update")
                .with(new Link(UpdatingOwnPage.LINK_PURPOSE, organisation, expiresAt, true));
    }
}
