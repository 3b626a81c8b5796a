package org.cordee.bid;

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

    /** A lot the grouping answers. */
    public record Lot(UUID id, String number, String title) {}

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

    public Lot lot(UUID lotId) {
        return first(lots, lot -> lot.id().equals(lotId));
    }

    public String leadName() {
        return first(shares, share -> share.organisationId().equals(leadOrganisationId))
                .organisationName();
    }

    private static <T> T first(List<T> all, Predicate<T> wanted) {
        return all.stream().filter(wanted).findFirst().orElseThrow(NotFound::new);
    }
}
