package org.cordee.notification;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.need.AskingStructures;
import org.cordee.need.NeedBuyer;
import org.cordee.need.NeedEvent;
import org.cordee.need.NeedEvent.BatchOver;
import org.cordee.need.NeedEvent.ConfirmationAsked;
import org.cordee.need.NeedEvent.EnoughInterested;
import org.cordee.need.NeedEvent.NeedReceived;
import org.cordee.need.NeedEvent.NeedRefused;
import org.cordee.need.NeedEvent.OutcomeAsked;
import org.cordee.need.NeedEvent.ShortlistDelivered;
import org.cordee.need.NeedEvent.StructureAsked;
import org.cordee.need.NeedLookup;
import org.cordee.need.NeedLookup.NeedBrief;
import org.cordee.notification.Occasion.Link;
import org.cordee.shared.EventHeader;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Receives events about buyers' needs. The buyer gets a link in each letter, because it may have no account; a structure
 * without account gets a link to answer; coordinators get the page of the need. No letter to a structure names the
 * buyer's contact.
 */
@Component
class NeedLetters {

    /** The letters to the buyer of a need; their subject is the need, so that they are found when it is erased. */
    static final List<LetterKind> TO_BUYER = List.of(
            LetterKind.NEED_CONFIRMATION, LetterKind.NEED_REFUSED, LetterKind.NEED_SHORTLIST, LetterKind.NEED_OUTCOME);

    private static final String LISTENER_ID = "org.cordee.notification.NeedLetters.on";

    private final WritingLetters writing;
    private final LetterContacts contacts;
    private final NeedLookup needs;

    NeedLetters(WritingLetters writing, LetterContacts contacts, NeedLookup needs) {
        this.writing = writing;
        this.contacts = contacts;
        this.needs = needs;
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.need.NeedEvent)")
    void on(NeedEvent event) {
        NeedBrief need = needs.brief(event.needId()).orElse(null);
        if (need == null) {
            return;
        }
        if (event instanceof ConfirmationAsked asked) {
            toBuyer(about(LetterKind.NEED_CONFIRMATION, event, need).due(asked.confirmBefore()), asked.linkExpiresAt());
        } else if (event instanceof NeedRefused refused) {
            toBuyer(about(LetterKind.NEED_REFUSED, event, need), refused.linkExpiresAt());
        } else if (event instanceof ShortlistDelivered delivered) {
            toBuyer(
                    about(LetterKind.NEED_SHORTLIST, event, need).due(delivered.chooseBefore()),
                    delivered.linkExpiresAt());
        } else if (event instanceof OutcomeAsked asked) {
            toBuyer(about(LetterKind.NEED_OUTCOME, event, need), asked.linkExpiresAt());
        } else if (event instanceof StructureAsked asked) {
            toStructure(asked, need);
        } else {
            toCoordinators(event, need);
        }
    }

    private void toCoordinators(NeedEvent event, NeedBrief need) {
        Occasion occasion;
        if (event instanceof NeedReceived received) {
            occasion = about(LetterKind.NEED_TO_QUALIFY, event, need).due(received.readBefore());
        } else if (event instanceof EnoughInterested) {
            occasion = about(LetterKind.NEED_TO_DELIVER, event, need);
        } else if (event instanceof BatchOver over) {
            occasion = about(LetterKind.NEED_BATCH_OVER, event, need).round(over.batch());
        } else {
            return;
        }
        Occasion leading = occasion.leadingTo("/needs/" + event.needId());
        contacts.coordinators().forEach(coordinator -> writing.write(leading, null, coordinator));
    }

    private void toBuyer(Occasion occasion, Instant linkExpiresAt) {
        UUID need = occasion.subjectId();
        Occasion linked = occasion.with(new Link(NeedBuyer.LINK_PURPOSE, need, linkExpiresAt, false));
        needs.buyer(need)
                .map(buyer -> new Recipient(buyer.email(), buyer.name(), buyer.language(), null))
                .ifPresent(recipient -> writing.write(linked, null, recipient));
    }

    private void toStructure(StructureAsked asked, NeedBrief need) {
        Occasion occasion = Occasion.of(LetterKind.NEED_INQUIRY, asked.inquiryId(), EventHeader.NO_CONSORTIUM)
                .due(asked.answerBefore())
                .showing(facts(need))
                .leadingTo("/inquiries/" + asked.inquiryId())
                .with(new Link(AskingStructures.LINK_PURPOSE, asked.inquiryId(), asked.answerBefore(), true));
        writing.write(occasion, asked.organisationId());
    }

    private static Occasion about(LetterKind kind, NeedEvent event, NeedBrief need) {
        return Occasion.of(kind, event.needId(), EventHeader.NO_CONSORTIUM).showing(facts(need));
    }

    private static Map<FactKind, String> facts(NeedBrief need) {
        return Map.of(
                FactKind.NEED, need.title(),
                FactKind.BUYER, need.buyerName(),
                FactKind.PLACE, need.place());
    }
}
