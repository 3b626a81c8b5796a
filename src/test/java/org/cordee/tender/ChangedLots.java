package org.cordee.tender;

import org.cordee.shared.Amount;
import org.jspecify.annotations.Nullable;

/** Creates a lot that differs from another one in a single value. */
public final class ChangedLots {

    private ChangedLots() {}

    public static LotContent reserved(LotContent lot, Reservation reservation) {
        return of(lot, lot.estimatedValue(), lot.period(), reservation, lot.insertionHours());
    }

    public static LotContent lasting(LotContent lot, ContractPeriod period) {
        return of(lot, lot.estimatedValue(), period, lot.reservation(), lot.insertionHours());
    }

    public static LotContent withoutHours(LotContent lot) {
        return of(lot, lot.estimatedValue(), lot.period(), lot.reservation(), null);
    }

    /**
     * Returns the lot with another estimate.
     *
     * @param estimate null when there is none
     */
    public static LotContent valued(LotContent lot, @Nullable Amount estimate) {
        return of(lot, estimate, lot.period(), lot.reservation(), lot.insertionHours());
    }

    private static LotContent of(
            LotContent lot,
            @Nullable Amount estimate,
            ContractPeriod period,
            Reservation reservation,
            @Nullable Integer hours) {
        return new LotContent(
                lot.key(),
                lot.title(),
                lot.cpv(),
                lot.additionalCpvs(),
                estimate,
                period,
                lot.places(),
                reservation,
                lot.publishedReservation(),
                lot.socialObjectives(),
                lot.strategicKinds(),
                lot.reservedExecution(),
                hours,
                lot.deadlines(),
                lot.terms());
    }
}
