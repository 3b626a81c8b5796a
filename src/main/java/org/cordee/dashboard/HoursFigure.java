package org.cordee.dashboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cordee.assessment.TargetProgress;
import org.cordee.assessment.TargetProgress.HoursTarget;
import org.cordee.assessment.TargetProgress.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * The progress of several consortia together towards the charter's 10 % of the hours for people in insertion, weighted
 * by hours. A coordinator reads each consortium's hours on its sheet, so sums of them are exact.
 *
 * @param outcome of all consortia together; not computable while one consortium's hours are unknown
 * @param weighed consortia whose hours are all known
 * @param percent of the hours of these, rounded down to a tenth; null when there are none
 * @param counted hours of all consortia that certainly count
 * @param clauseHours hours asked for by the clauses of the notices
 * @param missing the number of consortia that lack a figure, by the figure's code
 */
record HoursFigure(
        Outcome outcome,
        int met,
        int notMet,
        int notComputable,
        int neverChecked,
        int weighed,
        @Nullable BigDecimal percent,
        long counted,
        long clauseHours,
        Map<String, Integer> missing) {

    /** The charter's aim, in per cent of the hours (D10). */
    static final BigDecimal AIM = BigDecimal.TEN;

    static HoursFigure of(List<ProgrammeRow> rows) {
        List<HoursTarget> judged = rows.stream()
                .map(ProgrammeRow::aims)
                .filter(Objects::nonNull)
                .map(TargetProgress::hours)
                .toList();
        List<HoursTarget> known = judged.stream()
                .filter(hours -> hours.total() != null && hours.total() > 0)
                .toList();
        long total = known.stream()
                .mapToLong(hours -> Objects.requireNonNull(hours.total()))
                .sum();
        long counted = known.stream().mapToLong(HoursTarget::counted).sum();
        boolean whole = !known.isEmpty() && known.size() == rows.size();
        boolean reached = counted * 100 >= total * AIM.longValue();
        AimCounts counts = AimCounts.of(
                rows, aims -> aims.hours().outcome(), aims -> aims.hours().missing());
        return new HoursFigure(
                !whole ? Outcome.NOT_COMPUTABLE : reached ? Outcome.MET : Outcome.NOT_MET,
                counts.met(),
                counts.notMet(),
                counts.notComputable(),
                counts.neverChecked(),
                known.size(),
                known.isEmpty()
                        ? null
                        : BigDecimal.valueOf(counted * 100).divide(BigDecimal.valueOf(total), 1, RoundingMode.DOWN),
                judged.stream().mapToLong(HoursTarget::counted).sum(),
                rows.stream()
                        .map(row -> row.published().clauseHours())
                        .filter(Objects::nonNull)
                        .mapToLong(Long::longValue)
                        .sum(),
                counts.missing());
    }
}
