package org.cordee.organisation.search;

/** The conditions that a page offers with counts beside the results. */
public enum Facet {
    KIND,
    SIZE,
    THEME,
    LABEL,
    ESS,
    OPEN,
    DEPARTMENT,
    REGION;

    int bit() {
        return 1 << ordinal();
    }
}
