package org.cordee.organisation.search;

/** The columns of an exported list; there is no contact among them. */
public enum ExportColumn {
    NAME(34, false),
    TRADE_NAME(24, false),
    SIREN(12, false),
    SIRET(18, false),
    KINDS(18, false),
    TOWN(22, false),
    POSTAL_CODE(12, false),
    DEPARTMENT(22, false),
    DISTANCE(12, true),
    ACTIVITIES(50, false),
    THEMES(28, false),
    NAF(10, false),
    HEADCOUNT(12, false),
    CAPACITY(12, true),
    OPEN(14, false),
    CHANGED(14, false);

    private final int width;
    private final boolean figures;

    ExportColumn(int width, boolean figures) {
        this.width = width;
        this.figures = figures;
    }

    int width() {
        return width;
    }

    boolean figures() {
        return figures;
    }
}
