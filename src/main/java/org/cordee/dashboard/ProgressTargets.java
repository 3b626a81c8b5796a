package org.cordee.dashboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.cordee.assessment.TargetProgress;
import org.cordee.assessment.TargetProgress.HoursTarget;
import org.cordee.assessment.TargetProgress.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * The two targets of one consortium in the coordinator's list, by its latest legal check.
 *
 * @param checked false before the first check
 * @param amountPercent null where it is unknown, and where it would reveal the share of one member
 * @param hoursPercent in per cent of all hours; null while these are unknown
 */
public record ProgressTargets(
        boolean checked,
        Outcome amount,
        @Nullable BigDecimal amountPercent,
        Outcome hours,
        @Nullable BigDecimal hoursPercent) {

    static final ProgressTargets NONE =
            new ProgressTargets(false, Outcome.NOT_COMPUTABLE, null, Outcome.NOT_COMPUTABLE, null);

    /** Reads the columns of the programme's row; all are null when there is none. */
    static ProgressTargets read(ResultSet row) throws SQLException {
        if (!row.getBoolean("judged")) {
            return NONE;
        }
        TargetProgress aims = TargetProgress.read(row);
        return new ProgressTargets(
                true,
                aims.amount().outcome(),
                aims.amount().percentOpen() ? rounded(aims.amount().percent()) : null,
                aims.hours().outcome(),
                percent(aims.hours()));
    }

    private static @Nullable BigDecimal percent(HoursTarget hours) {
        Long total = hours.total();
        return total == null || total == 0
                ? null
                : BigDecimal.valueOf(hours.counted() * 100).divide(BigDecimal.valueOf(total), 1, RoundingMode.DOWN);
    }

    /** Rounds down, so that rounding never reaches a target. */
    private static @Nullable BigDecimal rounded(@Nullable BigDecimal percent) {
        return percent == null ? null : percent.setScale(1, RoundingMode.DOWN);
    }
}
