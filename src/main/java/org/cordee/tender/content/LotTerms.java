package org.cordee.tender.content;

import org.cordee.shared.Amount;
import org.cordee.shared.Percentage;
import org.jspecify.annotations.Nullable;

/**
 * What the buyer's documents say of one lot and no notice does. Null is what nobody has said yet.
 *
 * @param labourShare the part of the amount that is work, to the ten-thousandth of a per cent: all hours of the lot are
 *     its amount times this, divided by the cost of an hour
 * @param hourlyCost of one hour of work, in euros and cents, never zero
 * @param severalBidsForbidden whether an enterprise may be in one candidacy only for this lot (R2142-21, R2151-7); null
 *     when the documents say nothing of this lot alone, so that what they say of the whole holds
 * @param capacities asked of the candidates; {@link AskedCapacities#NONE} when the documents ask for none
 * @param reserved what only matters to a reserved lot
 * @param clause of its insertion clause
 * @param duties what it provides for of what the law asks of the buyer
 */
public record LotTerms(
        @Nullable Percentage labourShare,
        @Nullable Amount hourlyCost,
        @Nullable Boolean severalBidsForbidden,
        @Nullable AskedCapacities capacities,
        ReservedTerms reserved,
        ClauseTerms clause,
        DutyTerms duties) {

    public static final LotTerms UNKNOWN = new LotTerms(null, null, null);

    /** Of a lot of which nobody has said which capacities it asks for. */
    public LotTerms(
            @Nullable Percentage labourShare, @Nullable Amount hourlyCost, @Nullable Boolean severalBidsForbidden) {
        this(labourShare, hourlyCost, severalBidsForbidden, null);
    }

    /** Of a lot of whose reservation, clause and duties of the buyer nobody has said anything. */
    public LotTerms(
            @Nullable Percentage labourShare,
            @Nullable Amount hourlyCost,
            @Nullable Boolean severalBidsForbidden,
            @Nullable AskedCapacities capacities) {
        this(
                labourShare,
                hourlyCost,
                severalBidsForbidden,
                capacities,
                ReservedTerms.UNKNOWN,
                ClauseTerms.UNKNOWN,
                DutyTerms.UNKNOWN);
    }

    public LotTerms with(ReservedTerms said) {
        return new LotTerms(labourShare, hourlyCost, severalBidsForbidden, capacities, said, clause, duties);
    }

    public LotTerms with(ClauseTerms said) {
        return new LotTerms(labourShare, hourlyCost, severalBidsForbidden, capacities, reserved, said, duties);
    }

    public LotTerms with(DutyTerms said) {
        return new LotTerms(labourShare, hourlyCost, severalBidsForbidden, capacities, reserved, clause, said);
    }
}
