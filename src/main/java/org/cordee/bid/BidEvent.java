package org.cordee.bid;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordee.shared.ConsortiumFact;
import org.cordee.shared.EventHeader;
import org.jspecify.annotations.Nullable;

/** The events of drafting a joint bid. They carry ids, dates and version numbers, never a text and never an amount. */
public sealed interface BidEvent extends ConsortiumFact {

    /** An event about one member's contribution. The organisation is the member's. */
    sealed interface ContributionEvent extends BidEvent {
        UUID memberId();

        UUID organisationId();
    }

    /** An event about one section. */
    sealed interface SectionEvent extends ContributionEvent {
        UUID sectionId();
    }

    /** An event about one member's price. */
    sealed interface PriceEvent extends ContributionEvent {
        UUID priceSheetId();
    }

    /** The outline is proposed, and each member is asked for a price. */
    record DraftingOpened(EventHeader stamp, List<UUID> sectionIds) implements BidEvent {}

    /** A new member replaced one that failed, and the draft continues with the present members. */
    record DraftRecomposed(EventHeader stamp) implements BidEvent {}

    /** The lead decided who writes each section, who reviews it and until when. */
    record OutlineSettled(EventHeader stamp, List<UUID> sectionIds) implements BidEvent {}

    /** The lead changed the order, the subjects or the weights of the sections after the outline was settled. */
    record SectionsArranged(EventHeader stamp) implements BidEvent {}

    record SectionDrafted(EventHeader stamp, UUID memberId, UUID sectionId, UUID organisationId, int version)
            implements SectionEvent {}

    /** The lead recorded how many pages the buyer allows for the section, null when the buyer sets no limit. */
    record PagesLimited(
            EventHeader stamp,
            UUID memberId,
            UUID sectionId,
            UUID organisationId,
            @Nullable Integer pages) implements SectionEvent {}

    /** The section was sent to its reviewer. */
    record SectionSubmitted(
            EventHeader stamp,
            UUID memberId,
            UUID sectionId,
            UUID organisationId,
            int version,
            UUID reviewerId,
            Instant reviewDueAt)
            implements SectionEvent {}

    /** The reviewer approved the section, or the lead did after a dispute. */
    record SectionApproved(EventHeader stamp, UUID memberId, UUID sectionId, UUID organisationId)
            implements SectionEvent {}

    /** The reviewer asked for changes. */
    record SectionSentBack(EventHeader stamp, UUID memberId, UUID sectionId, UUID organisationId)
            implements SectionEvent {}

    /** The reviewer asked for changes for the third time, so the lead has to decide. */
    record SectionDisputed(EventHeader stamp, UUID memberId, UUID sectionId, UUID organisationId, Instant decideBy)
            implements SectionEvent {}

    /** The lead asked the writer to write a disputed section again. */
    record SectionAskedAgain(EventHeader stamp, UUID memberId, UUID sectionId, UUID organisationId)
            implements SectionEvent {}

    /** The frozen bid was reopened for the section's writer. */
    record SectionReopened(EventHeader stamp, UUID memberId, UUID sectionId, UUID organisationId)
            implements SectionEvent {}

    /** A late section was given to another member. */
    record SectionReassigned(EventHeader stamp, UUID memberId, UUID sectionId, UUID organisationId)
            implements SectionEvent {}

    /** The lead moved the date of a section that is not handed in. Its writer stays the same. */
    record SectionRescheduled(EventHeader stamp, UUID memberId, UUID sectionId, UUID organisationId, Instant dueAt)
            implements SectionEvent {}

    /** The lead chose another organisation to review the section. The writer and the date stay the same. */
    record SectionReviewerChanged(EventHeader stamp, UUID memberId, UUID sectionId, UUID organisationId)
            implements SectionEvent {}

    record WriterReminded(EventHeader stamp, UUID memberId, UUID sectionId, UUID organisationId, Instant dueAt)
            implements SectionEvent {}

    /**
     * The writer or the reviewer missed the date of a section.
     *
     * @param organisationId the organisation that is late: the writer or the reviewer
     */
    record SectionLate(EventHeader stamp, UUID memberId, UUID sectionId, UUID organisationId) implements SectionEvent {}

    /**
     * The member handed in a complete price schedule whose sum is the agreed amount.
     *
     * @param unjustified true when the price is abnormally low and the member must explain it first
     */
    record PriceGiven(EventHeader stamp, UUID memberId, UUID priceSheetId, UUID organisationId, boolean unjustified)
            implements PriceEvent {}

    record PriceJustified(EventHeader stamp, UUID memberId, UUID priceSheetId, UUID organisationId)
            implements PriceEvent {}

    /** The member's signatory validated the price. */
    record PriceValidated(EventHeader stamp, UUID memberId, UUID priceSheetId, UUID organisationId)
            implements PriceEvent {}

    /** The member's signatory asked for other prices. */
    record PriceSentBack(EventHeader stamp, UUID memberId, UUID priceSheetId, UUID organisationId)
            implements PriceEvent {}

    /** The frozen bid was reopened for the member's price. */
    record PriceReopened(EventHeader stamp, UUID memberId, UUID priceSheetId, UUID organisationId)
            implements PriceEvent {}

    /**
     * A member did not give, explain or validate its price in time.
     *
     * @param organisationId the organisation of that member
     */
    record PriceLate(EventHeader stamp, UUID memberId, UUID priceSheetId, UUID organisationId) implements PriceEvent {}

    /** The lead gave a late member another date. The reason is stored with the price. */
    record PriceExtended(EventHeader stamp, UUID memberId, UUID priceSheetId, UUID organisationId, Instant dueAt)
            implements PriceEvent {}

    /** The lead accepted the lines that a late member had handed in. */
    record PriceTaken(EventHeader stamp, UUID memberId, UUID priceSheetId, UUID organisationId) implements PriceEvent {}

    /** The member got its lines of the buyer's price file, which replace those that it had. */
    record OwnLinesGiven(EventHeader stamp, UUID memberId, UUID priceSheetId, UUID organisationId)
            implements PriceEvent {}

    /** The lead uploaded the price file that the buyer gives for a lot. */
    record PriceFrameUploaded(EventHeader stamp, UUID lotId, UUID documentId) implements BidEvent {}

    /** The lead gave the lines of the buyer's price file to the members of the lot. */
    record PriceLinesGiven(EventHeader stamp, UUID lotId, UUID documentId) implements BidEvent {}

    /** The lead removed the buyer's price file of a lot. */
    record PriceFrameRemoved(EventHeader stamp, UUID lotId, UUID documentId) implements BidEvent {}

    /** The lead set its margin and its provision for risk. */
    record MarginSet(EventHeader stamp) implements BidEvent {}

    /** The lead did not set its margin in time although every price is validated. */
    record MarginLate(EventHeader stamp) implements BidEvent {}

    /**
     * The prices are locked: each is validated, their sum is the amount the consortium commits to, and no price can
     * change.
     */
    record PricesLocked(EventHeader stamp) implements BidEvent {}
}
