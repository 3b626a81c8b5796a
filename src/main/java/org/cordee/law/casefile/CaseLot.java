package org.cordee.law.casefile;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.cordee.law.casefile.CaseTree.Tree;
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
public record CaseLot(
        String number,
        @Nullable Amount amount,
        Status status,
        ReservationArticle reservation,
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

        static Capacities read(YamlFields fields) {
            return new Capacities(
                    fields.get("turnover", YamlValue::amount),
                    fields.get("headcount", YamlValue::persons),
                    fields.get("estimate", YamlValue::amount));
        }

        Map<String, Object> tree() {
            return new Tree()
                    .put("turnover", turnover)
                    .put("headcount", headcount)
                    .put("estimate", estimate)
                    .fields();
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

        static InsertionClause read(YamlValue place) {
            InsertionClause clause = place.fields(fields -> new InsertionClause(
                    fields.get("rate", YamlValue::percent),
                    fields.get("hours", YamlValue::whole),
                    fields.get("labourShare", YamlValue::percent),
                    fields.get("hourlyCost", YamlValue::amount),
                    fields.get("blocking", YamlValue::flag, true)));
            if (clause.rate != null && clause.hours != null) {
                throw place.refused("rate-and-hours");
            }
            if (clause.hourlyCost != null && clause.hourlyCost.isZero()) {
                throw place.refused("cost-of-nothing");
            }
            return clause;
        }

        Map<String, Object> tree() {
            return new Tree()
                    .put("rate", rate)
                    .put("hours", hours)
                    .put("labourShare", labourShare)
                    .put("hourlyCost", hourlyCost)
                    .put("blocking", blocking)
                    .fields();
        }
    }

    public boolean isCancelled() {
        return status == Status.CANCELLED;
    }

    static CaseLot read(YamlFields fields) {
        List.of("cpv", "title").forEach(fields::get);
        Percentage asked = fields.get("reservationMinRatio", YamlValue::ratio, HALF);
        return new CaseLot(
                fields.need("number").text(),
                fields.get("amount", YamlValue::amount),
                fields.get("status", place -> place.oneOf(Status.class), Status.OPEN),
                fields.get("reservation", place -> place.oneOf(ReservationArticle.class), ReservationArticle.NONE),
                asked.compareTo(HALF) < 0 ? HALF : asked,
                fields.get("insertionClause", InsertionClause::read),
                fields.get("attri1Total", YamlValue::amount),
                fields.get("priceScheduleTotal", YamlValue::amount),
                fields.get("exclusivelyListedServices", YamlValue::flag),
                fields.get("durationMonths", YamlValue::whole),
                fields.get("multiParticipationForbidden", YamlValue::flag),
                fields.get("capacities", place -> place.fields(Capacities::read)),
                fields.get("duties", place -> place.fields(BuyerDuties::read), BuyerDuties.UNKNOWN),
                fields.list("places", YamlValue::text));
    }

    Map<String, Object> tree() {
        return new Tree()
                .put("number", number)
                .put("amount", amount)
                .put("status", status)
                .put("reservation", reservation)
                .put("reservationMinRatio", CaseTree.ratio(reservationMinRatio))
                .put("insertionClause", insertionClause == null ? null : insertionClause.tree())
                .put("attri1Total", attri1Total)
                .put("priceScheduleTotal", priceScheduleTotal)
                .put("exclusivelyListedServices", exclusivelyListedServices)
                .put("durationMonths", durationMonths)
                .put("multiParticipationForbidden", multiParticipationForbidden)
                .put("capacities", capacities == null ? null : capacities.tree())
                .put("duties", duties.equals(BuyerDuties.UNKNOWN) ? null : duties.tree())
                .put("places", places.isEmpty() ? null : places)
                .fields();
    }
}
