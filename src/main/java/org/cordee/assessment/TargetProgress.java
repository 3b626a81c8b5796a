package org.cordee.assessment;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How far one run says that the charter's two targets are reached, as columns beside the run: percentages and hours,
 * never an amount.
 *
 * @param blockers number of findings that forbid to proceed
 */
public record TargetProgress(int blockers, AmountTarget amount, HoursTarget hours) {

    /** Tells whether a target is reached; it cannot be computed while a figure is missing. */
    public enum Outcome {
        MET,
        NOT_MET,
        NOT_COMPUTABLE
    }

    /**
     * The target of the amount to TPE, PME, ESS, insertion and handicap.
     *
     * @param percent the part that is certain, in per cent of the amount; null while the whole amount is unknown
     * @param percentOpen whether a coordinator may read the percentage on the consortium's own sheet: false where it
     * would be the share of one single member, or where the rest would be
     * @param missing what is missing to compute it, as codes of {@code compliance.missing.*}; empty when it is computed
     */
    public record AmountTarget(
            Outcome outcome, @Nullable BigDecimal percent, boolean percentOpen, Set<String> missing) {}

    /**
     * The target of hours to people in insertion.
     *
     * @param counted hours that count for sure
     * @param total all hours of the work; null when unknown
     * @param missing as for the amount
     */
    public record HoursTarget(
            Outcome outcome, long counted, @Nullable Long total, Set<String> missing) {}

    /** Reads the columns of a run, which have the same names wherever they are copied. */
    public static TargetProgress read(ResultSet row) throws SQLException {
        return new TargetProgress(
                row.getInt("blockers"),
                new AmountTarget(
                        Outcome.valueOf(row.getString("amount_status")),
                        row.getBigDecimal("amount_percent"),
                        row.getBoolean("amount_percent_open"),
                        codes(row.getString("amount_missing"))),
                new HoursTarget(
                        Outcome.valueOf(row.getString("hours_status")),
                        row.getLong("hours_counted"),
                        row.getObject("hours_total", Long.class),
                        codes(row.getString("hours_missing"))));
    }

    private static Set<String> codes(String list) {
        return list.isEmpty() ? Set.of() : new TreeSet<>(List.of(list.split(" ")));
    }
}
