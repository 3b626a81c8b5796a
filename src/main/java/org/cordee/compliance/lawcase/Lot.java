package org.cordee.compliance.lawcase;

import java.math.BigDecimal;
import java.util.List;
import org.cordee.shared.Amount;
import org.cordee.shared.Percentage;
import org.jspecify.annotations.Nullable;

/**
 * One lot, which is one contract.
 *
 * @param multiParticipationForbidden the documents' rule for this lot alone (R2142-21, R2151-7); null when they have
 * none, so that the rule of the consultation applies
 * @param places NUTS areas where the work is
 */
public record Lot(
        String number,
        @Nullable Amount amount,
        Status status,
        Reservation reservation,
        Percentage reservationMinRatio,
        @Nullable InsertionClause insertionClause,
        @Nullable Amount attri1Total,
        @Nullable Amount priceScheduleTotal,
        @Nullable Boolean exclusivelyListedServices,
        @Nullable Integer durationMonths,
        @Nullable Boolean multiParticipationForbidden,
        @Nullable Capacities capacities,
        BuyerDuties duties,
        List<String> places) {

    /** The lowest share: half, unless the buyer asks for more (R2113-7). */
    private static final Percentage HALF = Percentage.of("50");

    /**
     * The minimum that the buyer asks of a candidate: the turnover of a year, and persons; null when it asks for none.
     *
     * @param estimate the buyer's estimate of the contract without tax, of which the turnover it may ask for is a
     * multiple (R2142-7); null where it published none
     */
    public record Capacities(
            @Nullable Amount turnover,
            @Nullable BigDecimal headcount,
            @Nullable Amount estimate) {

        static Capacities read(Fields fields) {
            return new Capacities(
                    fields.get("turnover", Place::amount),
                    fields.get("headcount", Place::persons),
                    fields.get("estimate", Place::amount));
        }
    }

    /** The state of the lot. */
    public enum Status {
        OPEN,
        MODIFIED,
        CANCELLED,
        AWARDED
    }

    /**
     * The contract's own clause (L2112-2): a rate of the hours worked, or a number of hours; null when it is left out.
     */
    public record InsertionClause(
            @Nullable Percentage rate,
            @Nullable Integer hours,
            @Nullable Percentage labourShare,
            @Nullable Amount hourlyCost,
            boolean blocking) {

        static InsertionClause read(Place place) {
            InsertionClause clause = place.fields(fields -> new InsertionClause(
                    fields.get("rate", Place::percent),
                    fields.get("hours", Place::whole),
                    fields.get("labourShare", Place::percent),
                    fields.get("hourlyCost", Place::amount),
                    fields.get("blocking", Place::flag, true)));
            if (clause.rate != null && clause.hours != null) {
                throw place.refused("rate-and-hours");
            }
            if (clause.hourlyCost != null && clause.hourlyCost.isZero()) {
                throw place.refused("cost-of-nothing");
            }
            return clause;
        }
    }

    public boolean isCancelled() {
        return status == Status.CANCELLED;
    }

    static Lot read(Fields fields) {
        List.of("cpv", "title").forEach(fields::get);
        Percentage asked = fields.get("reservationMinRatio", Place::ratio, HALF);
        return new Lot(
                fields.need("number").text(),
                fields.get("amount", Place::amount),
                fields.get("status", place -> place.oneOf(Status.class), Status.OPEN),
                fields.get("reservation", place -> place.oneOf(Reservation.class), Reservation.NONE),
                asked.compareTo(HALF) < 0 ? HALF : asked,
                fields.get("insertionClause", InsertionClause::read),
                fields.get("attri1Total", Place::amount),
                fields.get("priceScheduleTotal", Place::amount),
                fields.get("exclusivelyListedServices", Place::flag),
                fields.get("durationMonths", Place::whole),
                fields.get("multiParticipationForbidden", Place::flag),
                fields.get("capacities", place -> place.fields(Capacities::read)),
                fields.get("duties", place -> place.fields(BuyerDuties::read), BuyerDuties.UNKNOWN),
                fields.list("places", Place::text));
    }
}
