package org.cordee.bid;

import java.util.List;
import java.util.UUID;
import org.cordee.shared.ConsortiumFact;
import org.cordee.shared.Stamp;

/** Everything that happens while the joint bid is drafted: ids and version numbers, never a text, never an amount. */
public sealed interface BidEvent extends ConsortiumFact {

    /** An event about one member's contribution; the organisation is the member's. */
    sealed interface ContributionEvent extends BidEvent {
        UUID memberId();

        UUID sectionId();

        UUID organisationId();
    }

    /** Each member has a section to write and a price to give. */
    record DraftingOpened(Stamp stamp, List<UUID> sectionIds) implements BidEvent {}

    record SectionDrafted(Stamp stamp, UUID memberId, UUID sectionId, UUID organisationId, int version)
            implements ContributionEvent {}

    /** The section went to the lead for review. */
    record SectionSubmitted(Stamp stamp, UUID memberId, UUID sectionId, UUID organisationId, int version)
            implements ContributionEvent {}

    record PriceGiven(Stamp stamp, UUID memberId, UUID sectionId, UUID organisationId, UUID priceSheetId)
            implements ContributionEvent {}

    record ContributionApproved(Stamp stamp, UUID memberId, UUID sectionId, UUID organisationId, UUID priceSheetId)
            implements ContributionEvent {}

    /** The lead asked for changes; section and price are to be handed in again. */
    record ContributionSentBack(Stamp stamp, UUID memberId, UUID sectionId, UUID organisationId, UUID priceSheetId)
            implements ContributionEvent {}
}
