package org.cordee.nomenclature;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everyday French words for activities with their codes, the best code first. */
final class ActivitySynonyms {

    private static final int TERM = 0;
    private static final int CPV = 1;
    private static final int NAF = 2;

    private ActivitySynonyms() {}

    /** Returns CPV codes of eight digits by term. */
    static Map<String, List<String>> cpv() {
        return column(CPV);
    }

    /** Returns sub-classes of NAF rev. 2 without a point by term. */
    static Map<String, List<String>> naf() {
        return column(NAF);
    }

    private static Map<String, List<String>> column(int column) {
        Map<String, List<String>> codes = new LinkedHashMap<>();
        for (String[] cells : CodeFile.rows("activity-synonym.tsv")) {
            codes.put(
                    cells[TERM],
                    Arrays.stream(cells[column].split(" ", -1))
                            .map(code -> code.replace(".", ""))
                            .toList());
        }
        return codes;
    }
}
