package org.cordee.assessment;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How far one run says the charter's two aims are reached, as columns beside the run: shares and hours, never an amount.
 *
 * @param blockers findings that forbid to go on
 */
public record JudgedAims(int blockers, AmountAim amount, HoursAim hours) {

    public enum Outcome {
        MET,
        NOT_MET,
        NOT_COMPUTABLE
    }

    /**
     * The amount to TPE, PME, ESS, insertion and handicap.
     *
     * @param percent what is certain, in per cent of the amount; null while the whole amount is unknown
     * @param percentOpen whether a coordinator reads the per cent on the grouping's own sheet: false where it would be one
     *     single member's share, or what that share leaves
     * @param missing what it lacks to be computed, as codes of {@code compliance.missing.*}; empty when it is computed
     */
    public record AmountAim(Outcome outcome, @Nullable BigDecimal percent, boolean percentOpen, Set<String> missing) {}

    /**
     * The hours to people in insertion.
     *
     * @param counted hours that count for sure
     * @param total all hours of the work; null when unknown
     * @param missing as for the amount
     */
    public record HoursAim(
            Outcome outcome, long counted, @Nullable Long total, Set<String> missing) {}

    /** From the columns of a run, which stand under the same names wherever they are copied. */
    public static JudgedAims read(ResultSet row) throws SQLException {
        return new JudgedAims(
                row.getInt("blockers"),
                new AmountAim(
                        Outcome.valueOf(row.getString("amount_status")),
                        row.getBigDecimal("amount_percent"),
                        row.getBoolean("amount_percent_open"),
                        codes(row.getString("amount_missing"))),
                new HoursAim(
                        Outcome.valueOf(row.getString("hours_status")),
                        row.getLong("hours_counted"),
                        row.getObject("hours_total", Long.class),
                        codes(row.getString("hours_missing"))));
    }

    /** Those of older runs stand between commas, twice when two lack the same. */
    private static Set<String> codes(String list) {
        Set<String> codes = new TreeSet<>(List.of(list.split("\\W+")));
        codes.remove("");
        return codes;
    }
}
