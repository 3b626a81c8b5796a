package org.cordee.bid;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.cordee.consortium.DeadlineAlarm;
import org.cordee.shared.Actor;
import org.cordee.shared.Amount;
import org.cordee.shared.Deadline;
import org.cordee.shared.Hours;
import org.cordee.shared.NotFound;
import org.cordee.shared.Percentage;
import org.jspecify.annotations.Nullable;

/**
 * A consortium whose members have agreed on their shares: the lead, the members of each lot and their amounts.
 *
 * @param demonstration true when the lead is an invented organisation, so that no buyer ever gets the bid
 */
public record BiddingConsortium(
        UUID id,
        String name,
        Phase phase,
        UUID leadOrganisationId,
        Tender tender,
        Deadline deadline,
        List<Lot> lots,
        List<Share> shares,
        boolean demonstration) {

    /** The progress of the consortium as far as the bid depends on it. */
    public enum Phase {
        BEFORE_DRAFTING,
        DRAFTING,
        READY,
        SUBMITTED,
        DEADLINE_MISSED,
        ENDED
    }

    /**
     * The consultation that the consortium bids for.
     *
     * @param platformUrl the address of the buyer's platform, where the bid is deposited (BT-18); null when it is
     * unknown
     */
    public record Tender(
            String title,
            String reference,
            String buyer,
            @Nullable String platformUrl) {}

    /**
     * A lot that the consortium bids for.
     *
     * @param estimate the buyer's cost estimate, null when the buyer gives none
     * @param noticed what the notice asks of an offer
     */
    public record Lot(
            UUID id,
            String number,
            String title,
            @Nullable Amount estimate,
            List<Criterion> criteria,
            NoticedDemands noticed) {

        Lot withCriteria(List<Criterion> asked) {
            return criteria.isEmpty() ? new Lot(id, number, title, estimate, asked, noticed) : this;
        }

        /** Tells whether the notice gives the weight of a criterion that is judged on the memo. */
        public boolean isWeighted() {
            return criteria.stream().anyMatch(criterion -> criterion.weight() != null);
        }
    }

    /**
     * The demands of the notice on an offer at its deposit; a null says that the notice is silent.
     *
     * @param signature whether the offer must be signed electronically (BT-744)
     * @param guarantee whether a guarantee must be provided (BT-751)
     */
    public record NoticedDemands(
            @Nullable Boolean signature, @Nullable Boolean guarantee) {

        public static final NoticedDemands NONE = new NoticedDemands(null, null);

        /** Returns the demands of several lots: what one of them asks is asked. */
        public NoticedDemands and(NoticedDemands other) {
            return new NoticedDemands(either(signature, other.signature), either(guarantee, other.guarantee));
        }

        private static @Nullable Boolean either(@Nullable Boolean one, @Nullable Boolean other) {
            return one == null || Boolean.TRUE.equals(other) ? other : one;
        }
    }

    /**
     * An award criterion of a lot that is judged on the memo.
     *
     * @param weight in percent, null when the consultation does not state it
     */
    public record Criterion(String name, @Nullable BigDecimal weight) {}

    /** The agreed part of one member in one lot. */
    public record Share(
            UUID memberId,
            UUID lotId,
            UUID organisationId,
            String organisationName,
            @Nullable String siret,
            boolean lead,
            Percentage percentage,
            Amount amount,
            Hours hours) {}

    /** Returns the consortium with these criteria in each lot whose notice names none. */
    BiddingConsortium withCriteria(List<Criterion> asked) {
        return new BiddingConsortium(
                id,
                name,
                phase,
                leadOrganisationId,
                tender,
                deadline,
                lots.stream().map(lot -> lot.withCriteria(asked)).toList(),
                shares,
                demonstration);
    }

    /** Returns the times of the alarms before the deadline while no receipt is recorded, the earliest first. */
    public List<Instant> alarmTimes() {
        return DeadlineAlarm.times(deadline.instant());
    }

    /** Checks that the bid may still be worked on. */
    public boolean isOpen() {
        return phase == Phase.DRAFTING || phase == Phase.READY || phase == Phase.BEFORE_DRAFTING;
    }

    public boolean isLedBy(Actor actor) {
        return actor.actsFor(leadOrganisationId);
    }

    /**
     * Refuses every user but the lead.
     *
     * @throws NotFound because a foreign consortium is answered like a missing one
     */
    public void requireLead(Actor actor) {
        if (!isLedBy(actor)) {
            throw new NotFound();
        }
    }

    public boolean hasMember(Actor actor) {
        return shares.stream().anyMatch(share -> actor.actsFor(share.organisationId()));
    }

    public Share share(UUID memberId) {
        return first(shares, share -> share.memberId().equals(memberId));
    }

    /** Returns the position of a member in the order of lots and members. */
    int position(UUID memberId) {
        return shares.indexOf(share(memberId));
    }

    public Lot lot(UUID lotId) {
        return first(lots, lot -> lot.id().equals(lotId));
    }

    /** Checks that a second organisation exists. Without one the writer has to review its own text. */
    public boolean hasSeveralOrganisations() {
        return shares.stream().map(Share::organisationId).distinct().count() > 1;
    }

    /** Returns the amount the consortium commits to in all its lots. */
    public Amount commitment() {
        return Amount.sum(shares.stream().map(Share::amount).toList());
    }

    /** Returns the amount the lead asks for itself in all its lots. */
    public Amount leadAmount() {
        return Amount.sum(shares.stream()
                .filter(share -> share.organisationId().equals(leadOrganisationId))
                .map(Share::amount)
                .toList());
    }

    public String leadName() {
        return first(shares, share -> share.organisationId().equals(leadOrganisationId))
                .organisationName();
    }

    private static <T> T first(List<T> all, Predicate<T> wanted) {
        return all.stream().filter(wanted).findFirst().orElseThrow(NotFound::new);
    }
}
