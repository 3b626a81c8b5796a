package org.cordee.bid;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.ConsortiumFact;
import org.cordee.shared.Ids;
import org.jspecify.annotations.Nullable;

/** Everything that happens while the joint bid is drafted: ids and version numbers, never a text, never an amount. */
public sealed interface BidEvent extends ConsortiumFact {

    /** Which event, when, in which grouping, by whom and for whom. */
    Stamp stamp();

    @Override
    default UUID eventId() {
        return stamp().id();
    }

    @Override
    default Instant occurredAt() {
        return stamp().at();
    }

    @Override
    default UUID consortiumId() {
        return stamp().consortium();
    }

    /** What every event carries; person and organisation are those who acted, null for the house itself. */
    record Stamp(
            UUID id,
            Instant at,
            UUID consortium,
            @Nullable UUID personId,
            @Nullable UUID organisationId) {

        public static Stamp of(Actor actor, UUID consortium, Instant at) {
            return new Stamp(Ids.next(), at, consortium, actor.personId(), actor.organisationId());
        }
    }

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
