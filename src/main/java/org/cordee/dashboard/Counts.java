package org.cordee.dashboard;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.cordee.assessment.JudgedAims;
import org.cordee.assessment.JudgedAims.Outcome;

/**
 * Counts consortia by their result for one aim. Each consortium counts once, except in {@code missing}, where it counts
 * for each missing figure.
 */
record Counts(int met, int notMet, int notComputable, int neverChecked, Map<String, Integer> missing) {

    static Counts of(
            List<ProgrammeRow> rows, Function<JudgedAims, Outcome> outcome, Function<JudgedAims, Set<String>> missing) {
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
        return new Counts(
                of[Outcome.MET.ordinal()],
                of[Outcome.NOT_MET.ordinal()],
                of[Outcome.NOT_COMPUTABLE.ordinal()],
                never,
                lacks);
    }
}
