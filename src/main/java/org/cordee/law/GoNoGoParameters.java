package org.cordee.law;

import java.time.LocalDate;

/** The dated values of D8 that its table does not contain; all are the product's own, to be confirmed in use. */
final class GoNoGoParameters {

    private static final DatedTable TABLE = DatedTable.read("go-no-go-parameters");

    private GoNoGoParameters() {}

    /** Returns the maximum points of a criterion; all criteria together have 100. */
    static int weight(LocalDate on, GoNoGoCriterion criterion) {
        return value(on, criterion.name());
    }

    /** Returns how many possible partners cover all that the lead does not do itself. */
    static int enoughCandidates(LocalDate on) {
        return value(on, "enough-candidates");
    }

    private static int value(LocalDate on, String name) {
        return TABLE.on(on).stream()
                .filter(row -> row.cell(0).equals(name))
                .findFirst()
                .map(row -> Integer.parseInt(row.cell(1)))
                .orElseThrow(() -> new IllegalStateException("no parameter " + name + " on " + on));
    }
}
