package org.cordee.dashboard;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.cordee.assessment.TargetProgress;
import org.cordee.assessment.TargetProgress.Outcome;

/**
 * Counts consortia by their result for one aim. Each consortium counts once, except in {@code missing}, where it counts
 * for each missing figure.
 */
record AimCounts(int met, int notMet, int notComputable, int neverChecked, Map<String, Integer> missing) {

    static AimCounts of(
            List<ProgrammeRow> rows,
            Function<TargetProgress, Outcome> outcome,
            Function<TargetProgress, Set<String>> missing) {
        int[] of = new int[Outcome.values().length];
        int never = 0;
        Map<String, Integer> lacks = new TreeMap<>();
        for (ProgrammeRow row : rows) {
            if (row.aims() == null) {
                never++;
                continue;
            }
            of[outcome.apply(row.aims()).ordinal()]++;
            missing.apply(row.aims()).forEach(code -> lacks.merge(code, 1, Integer::sum));
        }
        return new AimCounts(
                of[Outcome.MET.ordinal()],
                of[Outcome.NOT_MET.ordinal()],
                of[Outcome.NOT_COMPUTABLE.ordinal()],
                never,
                lacks);
    }
}
