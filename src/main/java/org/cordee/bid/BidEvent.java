package org.cordee.bid;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordee.shared.ConsortiumFact;
import org.cordee.shared.Stamp;
import org.jspecify.annotations.Nullable;

/** Everything that happens while the joint bid is drafted: ids, dates and version numbers, never a text, never an amount. */
public sealed interface BidEvent extends ConsortiumFact {

    /** An event about one member's contribution; the organisation is the member's. */
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

    /** The outline is proposed, and each member has a price to give. */
    record DraftingOpened(Stamp stamp, List<UUID> sectionIds) implements BidEvent {}

    /** Another member was found for one that failed: the draft goes on with those who bid now. */
    record DraftRecomposed(Stamp stamp) implements BidEvent {}

    /** The lead has said who writes what, who reviews it and until when. */
    record OutlineSettled(Stamp stamp, List<UUID> sectionIds) implements BidEvent {}

    record SectionDrafted(Stamp stamp, UUID memberId, UUID sectionId, UUID organisationId, int version)
            implements SectionEvent {}

    /** How many pages the buyer allows for the section, null when it does not say. */
    record PagesLimited(
            Stamp stamp,
            UUID memberId,
            UUID sectionId,
            UUID organisationId,
            @Nullable Integer pages) implements SectionEvent {}

    /** The section went to its reviewer. */
    record SectionSubmitted(
            Stamp stamp,
            UUID memberId,
            UUID sectionId,
            UUID organisationId,
            int version,
            UUID reviewerId,
            Instant reviewDueAt)
            implements SectionEvent {}

    /** By its reviewer, or by the lead after a dispute. */
    record SectionApproved(Stamp stamp, UUID memberId, UUID sectionId, UUID organisationId) implements SectionEvent {}

    /** The reviewer asked for changes. */
    record SectionSentBack(Stamp stamp, UUID memberId, UUID sectionId, UUID organisationId) implements SectionEvent {}

    /** The reviewer asked for changes for the third time: the lead is to decide. */
    record SectionDisputed(Stamp stamp, UUID memberId, UUID sectionId, UUID organisationId, Instant decideBy)
            implements SectionEvent {}

    /** The lead had a disputed section written again. */
    record SectionAskedAgain(Stamp stamp, UUID memberId, UUID sectionId, UUID organisationId) implements SectionEvent {}

    /** The frozen bid was opened again for the section's writer. */
    record SectionReopened(Stamp stamp, UUID memberId, UUID sectionId, UUID organisationId) implements SectionEvent {}

    /** A late section was given to another member. */
    record SectionReassigned(Stamp stamp, UUID memberId, UUID sectionId, UUID organisationId) implements SectionEvent {}

    /** The lead moved the date of a section that is not handed in; its writer stays. */
    record SectionRescheduled(Stamp stamp, UUID memberId, UUID sectionId, UUID organisationId, Instant dueAt)
            implements SectionEvent {}

    /** Another organisation reads it once it is handed in; writer and date stay. */
    record SectionReviewerChanged(Stamp stamp, UUID memberId, UUID sectionId, UUID organisationId)
            implements SectionEvent {}

    record WriterReminded(Stamp stamp, UUID memberId, UUID sectionId, UUID organisationId, Instant dueAt)
            implements SectionEvent {}

    /** @param organisationId whom the section waits for: its writer or its reviewer */
    record SectionLate(Stamp stamp, UUID memberId, UUID sectionId, UUID organisationId) implements SectionEvent {}

    /**
     * The price schedule is complete and is the agreed amount.
     *
     * @param unjustified it is abnormally low and must be explained first
     */
    record PriceGiven(Stamp stamp, UUID memberId, UUID priceSheetId, UUID organisationId, boolean unjustified)
            implements PriceEvent {}

    record PriceJustified(Stamp stamp, UUID memberId, UUID priceSheetId, UUID organisationId) implements PriceEvent {}

    /** By the member's signatory. */
    record PriceValidated(Stamp stamp, UUID memberId, UUID priceSheetId, UUID organisationId) implements PriceEvent {}

    /** The member's signatory wants other prices. */
    record PriceSentBack(Stamp stamp, UUID memberId, UUID priceSheetId, UUID organisationId) implements PriceEvent {}

    /** The frozen bid was opened again for the member's price. */
    record PriceReopened(Stamp stamp, UUID memberId, UUID priceSheetId, UUID organisationId) implements PriceEvent {}

    /** @param organisationId the member that has not given, explained or validated its price in time */
    record PriceLate(Stamp stamp, UUID memberId, UUID priceSheetId, UUID organisationId) implements PriceEvent {}

    /** The lead gave a late member another date; its reason stands with the price. */
    record PriceExtended(Stamp stamp, UUID memberId, UUID priceSheetId, UUID organisationId, Instant dueAt)
            implements PriceEvent {}

    /** The lead took the lines a late member had handed in. */
    record PriceTaken(Stamp stamp, UUID memberId, UUID priceSheetId, UUID organisationId) implements PriceEvent {}

    /** The lead has set its margin and its provision for risk. */
    record MarginSet(Stamp stamp) implements BidEvent {}

    /** Every price is validated, and the lead has not set its margin in time. */
    record MarginLate(Stamp stamp) implements BidEvent {}

    /** Every price is validated and their sum is the commitment; none changes any more. */
    record PricesLocked(Stamp stamp) implements BidEvent {}
}
