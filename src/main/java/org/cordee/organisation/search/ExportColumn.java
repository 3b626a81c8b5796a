package org.cordee.organisation.search;

import java.util.Arrays;
import java.util.List;

/** The facts of a result as columns of an exported list; there is no contact among them. */
public enum ExportColumn {
    NAME(34, false, false),
    TRADE_NAME(24, false, false),
    SIREN(12, false, true),
    SIRET(18, false, true),
    KINDS(18, false, false),
    TOWN(22, false, false),
    POSTAL_CODE(12, false, true),
    DEPARTMENT(22, false, true),
    DISTANCE(12, true, false),
    ACTIVITIES(50, false, false),
    THEMES(28, false, true),
    NAF(10, false, true),
    NAF_2025(10, false, true),
    HEADCOUNT(12, false, true),
    CAPACITY(12, true, true),
    OPEN(14, false, true),
    CONVENTION_TO(16, false, true),
    ESUS_TO(16, false, true),
    CHANGED(14, false, true);

    private final int width;
    private final boolean figures;
    private final boolean chosen;

    ExportColumn(int width, boolean figures, boolean chosen) {
        this.width = width;
        this.figures = figures;
        this.chosen = chosen;
    }

    /** Returns the facts that a user may show beside each result; the page shows the others in any case. */
    public static List<ExportColumn> besideResults() {
        return Arrays.stream(values()).filter(column -> column.chosen).toList();
    }

    int width() {
        return width;
    }

    boolean figures() {
        return figures;
    }
}
