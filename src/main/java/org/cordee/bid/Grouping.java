package org.cordee.bid;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.cordee.shared.Actor;
import org.cordee.shared.Amount;
import org.cordee.shared.Deadline;
import org.cordee.shared.Hours;
import org.cordee.shared.NotFound;
import org.cordee.shared.Percentage;
import org.jspecify.annotations.Nullable;

/** A grouping whose members have agreed their shares: who leads, who takes part in which lot and for how much. */
public record Grouping(
        UUID id,
        String name,
        Phase phase,
        UUID leadOrganisationId,
        Tender tender,
        Deadline deadline,
        List<Lot> lots,
        List<Share> shares) {

    /** How far the grouping is, as far as the bid depends on it. */
    public enum Phase {
        BEFORE_DRAFTING,
        DRAFTING,
        READY,
        SUBMITTED,
        DEADLINE_MISSED,
        ENDED
    }

    /** What is bid for. */
    public record Tender(String title, String reference, String buyer) {}

    /**
     * A lot the grouping answers.
     *
     * @param estimate what the buyer expects it to cost, null when it does not say
     */
    public record Lot(
            UUID id, String number, String title, @Nullable Amount estimate, List<Criterion> criteria) {}

    /**
     * What the memo is judged on in a lot.
     *
     * @param weight in percent, null when the consultation does not say
     */
    public record Criterion(String name, @Nullable BigDecimal weight) {}

    /** What one member does in one lot, as agreed. */
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

    /** Whether its bid can still be worked on. */
    public boolean isOpen() {
        return phase == Phase.DRAFTING || phase == Phase.READY || phase == Phase.BEFORE_DRAFTING;
    }

    public boolean isLedBy(Actor actor) {
        return actor.actsFor(leadOrganisationId);
    }

    /** @throws NotFound for anybody but the lead: a foreign grouping answers like a missing one */
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

    /** Where a member stands in the order of lots and members. */
    int position(UUID memberId) {
        return shares.indexOf(share(memberId));
    }

    public Lot lot(UUID lotId) {
        return first(lots, lot -> lot.id().equals(lotId));
    }

    /** Otherwise nobody but the writer itself could review. */
    public boolean hasSeveralOrganisations() {
        return shares.stream().map(Share::organisationId).distinct().count() > 1;
    }

    /** What the grouping commits itself to in all its lots. */
    public Amount commitment() {
        return Amount.sum(shares.stream().map(Share::amount).toList());
    }

    /** What the lead asks for itself in all its lots. */
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
