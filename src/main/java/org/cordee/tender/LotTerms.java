package org.cordee.tender;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import org.cordee.shared.Amount;
import org.cordee.shared.Percentage;
import org.jspecify.annotations.Nullable;

/**
 * The terms of one lot: those that the buyer's documents alone state, and what the notice requires of an offer. Null
 * means not known yet.
 *
 * @param labourShare the part of the amount that is work, in per cent with four decimals: all hours of the lot are its
 * amount times this share, divided by the cost of an hour
 * @param hourlyCost the cost of one hour of work, in euros and cents, never zero
 * @param severalBidsForbidden whether an enterprise may take part in one candidacy for this lot (R2142-21, R2151-7);
 * null when the documents state nothing about this lot alone, so that the value of the consultation holds
 * @param capacities asked of the candidates; {@link AskedCapacities#NONE} when the documents ask for none
 * @param reserved the terms of a reserved lot
 * @param clause the terms of its insertion clause
 * @param duties its provisions for the duties that the law imposes on the buyer
 * @param offer what its notice requires of an offer
 */
@Embeddable
public record LotTerms(
        @Column(name = "labour_share") @Nullable Percentage labourShare,
        @Column(name = "hourly_cost") @Nullable Amount hourlyCost,
        @Column(name = "several_bids_forbidden") @Nullable Boolean severalBidsForbidden,
        AskedCapacities capacities,
        ReservedTerms reserved,
        ClauseTerms clause,
        DutyTerms duties,
        OfferTerms offer) {

    public static final LotTerms UNKNOWN = new LotTerms(null, null, null);

    /** Replaces null by "unknown": the database returns null for a part without any value. */
    public LotTerms {
        reserved = Objects.requireNonNullElse(reserved, ReservedTerms.UNKNOWN);
        clause = Objects.requireNonNullElse(clause, ClauseTerms.UNKNOWN);
        duties = Objects.requireNonNullElse(duties, DutyTerms.UNKNOWN);
        offer = Objects.requireNonNullElse(offer, OfferTerms.UNKNOWN);
    }

    /** Creates the terms of a lot without a notice. */
    public LotTerms(
            @Nullable Percentage labourShare,
            @Nullable Amount hourlyCost,
            @Nullable Boolean severalBidsForbidden,
            AskedCapacities capacities,
            ReservedTerms reserved,
            ClauseTerms clause,
            DutyTerms duties) {
        this(labourShare, hourlyCost, severalBidsForbidden, capacities, reserved, clause, duties, OfferTerms.UNKNOWN);
    }

    /** Creates the terms of a lot whose asked capacities are not known. */
    public LotTerms(
            @Nullable Percentage labourShare, @Nullable Amount hourlyCost, @Nullable Boolean severalBidsForbidden) {
        this(labourShare, hourlyCost, severalBidsForbidden, AskedCapacities.UNKNOWN);
    }

    /** Creates the terms of a lot whose reservation, clause and buyer's duties are not known. */
    public LotTerms(
            @Nullable Percentage labourShare,
            @Nullable Amount hourlyCost,
            @Nullable Boolean severalBidsForbidden,
            AskedCapacities capacities) {
        this(
                labourShare,
                hourlyCost,
                severalBidsForbidden,
                capacities,
                ReservedTerms.UNKNOWN,
                ClauseTerms.UNKNOWN,
                DutyTerms.UNKNOWN);
    }

    public LotTerms with(AskedCapacities said) {
        return new LotTerms(labourShare, hourlyCost, severalBidsForbidden, said, reserved, clause, duties, offer);
    }

    public LotTerms with(ReservedTerms said) {
        return new LotTerms(labourShare, hourlyCost, severalBidsForbidden, capacities, said, clause, duties, offer);
    }

    public LotTerms with(ClauseTerms said) {
        return new LotTerms(labourShare, hourlyCost, severalBidsForbidden, capacities, reserved, said, duties, offer);
    }

    public LotTerms with(DutyTerms said) {
        return new LotTerms(labourShare, hourlyCost, severalBidsForbidden, capacities, reserved, clause, said, offer);
    }

    public LotTerms with(OfferTerms said) {
        return new LotTerms(labourShare, hourlyCost, severalBidsForbidden, capacities, reserved, clause, duties, said);
    }
}
