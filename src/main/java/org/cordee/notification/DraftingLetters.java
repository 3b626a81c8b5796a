package org.cordee.notification;

import java.util.Map;
import java.util.UUID;
import org.cordee.bid.BidEvent.DraftingOpened;
import org.cordee.bid.BidEvent.MarginLate;
import org.cordee.bid.BidEvent.OutlineSettled;
import org.cordee.bid.BidEvent.OwnLinesGiven;
import org.cordee.bid.BidEvent.PriceEvent;
import org.cordee.bid.BidEvent.PriceExtended;
import org.cordee.bid.BidEvent.PriceLate;
import org.cordee.bid.BidEvent.PriceSentBack;
import org.cordee.bid.BidEvent.PriceTaken;
import org.cordee.bid.BidEvent.SectionDisputed;
import org.cordee.bid.BidEvent.SectionEvent;
import org.cordee.bid.BidEvent.SectionLate;
import org.cordee.bid.BidEvent.SectionReassigned;
import org.cordee.bid.BidEvent.SectionRescheduled;
import org.cordee.bid.BidEvent.SectionSentBack;
import org.cordee.bid.BidEvent.SectionSubmitted;
import org.cordee.bid.BidEvent.WriterReminded;
import org.cordee.shared.ConsortiumFact;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Receives events about the drafting. Notifies the organisation that has to act, and the lead and the coordinators when
 * something is late.
 */
@Component
class DraftingLetters {

    private static final String LISTENER_ID = "org.cordee.notification.DraftingLetters.on";

    private final WritingLetters writing;
    private final LetterLookup matters;
    private final Escalation escalation;

    DraftingLetters(WritingLetters writing, LetterLookup matters, Escalation escalation) {
        this.writing = writing;
        this.matters = matters;
        this.escalation = escalation;
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.bid.BidEvent$DraftingOpened)")
    void on(DraftingOpened event) {
        Occasion occasion = Occasion.of(LetterKind.OUTLINE_TO_SETTLE, event.consortiumId(), event.consortiumId());
        writing.write(occasion.leadingTo("/consortia/" + event.consortiumId() + "/outline"), lead(event));
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.bid.BidEvent$OutlineSettled)")
    void on(OutlineSettled event) {
        Occasion occasion = Occasion.of(LetterKind.SECTION_TO_WRITE, event.consortiumId(), event.consortiumId())
                .leadingTo("/consortia/" + event.consortiumId() + "/sections");
        matters.memberOrganisations(event.consortiumId())
                .forEach(organisation -> writing.write(occasion, organisation));
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.bid.BidEvent$SectionSubmitted)")
    void on(SectionSubmitted event) {
        writing.write(about(LetterKind.SECTION_TO_REVIEW, event).due(event.reviewDueAt()), event.reviewerId());
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.bid.BidEvent$SectionSentBack)")
    void on(SectionSentBack event) {
        writing.write(about(LetterKind.SECTION_SENT_BACK, event), event.organisationId());
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.bid.BidEvent$SectionDisputed)")
    void on(SectionDisputed event) {
        Occasion occasion = about(LetterKind.SECTION_DISPUTED, event).due(event.decideBy());
        writing.write(occasion.leadingTo("/sections/" + event.sectionId() + "/decision"), lead(event));
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.bid.BidEvent$WriterReminded)")
    void on(WriterReminded event) {
        writing.write(about(LetterKind.SECTION_REMINDER, event).due(event.dueAt()), event.organisationId());
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.bid.BidEvent$SectionReassigned)")
    void on(SectionReassigned event) {
        writing.write(about(LetterKind.SECTION_REASSIGNED, event), event.organisationId());
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.bid.BidEvent$SectionRescheduled)")
    void on(SectionRescheduled event) {
        writing.write(about(LetterKind.SECTION_RESCHEDULED, event).due(event.dueAt()), event.organisationId());
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.bid.BidEvent$SectionLate)")
    void on(SectionLate event) {
        escalation.notifyLeadAndCoordinators(about(LetterKind.SECTION_LATE, event), event, "/sections");
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.bid.BidEvent$PriceLate)")
    void on(PriceLate event) {
        Occasion occasion = Occasion.of(LetterKind.PRICE_LATE, event.eventId(), event.consortiumId());
        escalation.notifyLeadAndCoordinators(occasion.naming(event.organisationId()), event, "/sections");
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.bid.BidEvent$MarginLate)")
    void on(MarginLate event) {
        escalation.notifyLeadAndCoordinators(
                Occasion.of(LetterKind.MARGIN_LATE, event.eventId(), event.consortiumId()), event, "/margin");
    }

    /** The lead gave the lines itself: only the other members get a letter. */
    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.bid.BidEvent$OwnLinesGiven)")
    void on(OwnLinesGiven event) {
        if (!event.organisationId().equals(lead(event))) {
            writing.write(about(LetterKind.PRICE_LINES_GIVEN, event), event.organisationId());
        }
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.bid.BidEvent$PriceSentBack)")
    void on(PriceSentBack event) {
        writing.write(about(LetterKind.PRICE_SENT_BACK, event), event.organisationId());
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.bid.BidEvent$PriceExtended)")
    void on(PriceExtended event) {
        writing.write(about(LetterKind.PRICE_EXTENDED, event).due(event.dueAt()), event.organisationId());
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.bid.BidEvent$PriceTaken)")
    void on(PriceTaken event) {
        writing.write(about(LetterKind.PRICE_TAKEN, event), event.organisationId());
    }

    private static Occasion about(LetterKind kind, PriceEvent event) {
        return Occasion.of(kind, event.eventId(), event.consortiumId()).leadingTo("/prices/" + event.priceSheetId());
    }

    private Occasion about(LetterKind kind, SectionEvent event) {
        return Occasion.of(kind, event.eventId(), event.consortiumId())
                .naming(event.organisationId())
                .showing(Map.of(FactKind.SECTION, matters.heading(event.sectionId())))
                .leadingTo("/sections/" + event.sectionId());
    }

    private UUID lead(ConsortiumFact event) {
        return matters.of(event.consortiumId(), null).leadOrganisationId();
    }
}
