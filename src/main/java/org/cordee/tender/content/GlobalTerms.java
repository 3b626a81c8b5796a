package org.cordee.tender.content;

import org.cordee.shared.Percentage;
import org.jspecify.annotations.Nullable;

/**
 * What the documents say of a contract that joins design and works, or more (L2171-1 to -6).
 *
 * @param kind null when nobody has said whether it is one
 * @param infrastructure whether it is of infrastructure, which design-build need not be given to a grouping (L2171-2)
 * @param groupingRequired whether the documents turn a single candidate down
 * @param pmeShare the least part of the forecast amount that goes to PME and craftsmen (L2171-8)
 * @param sectorException whether the buyer finds too few PME in the sector (R2171-23)
 */
public record GlobalTerms(
        @Nullable Kind kind,
        boolean infrastructure,
        boolean groupingRequired,
        @Nullable Percentage pmeShare,
        boolean sectorException) {

    public static final GlobalTerms UNKNOWN = new GlobalTerms(null, false, false, null, false);

    /** NONE when somebody has read that it is no global contract. */
    public enum Kind {
        NONE,
        DESIGN_BUILD,
        PERFORMANCE,
        SECTOR
    }

    /** Whether somebody said it is a global contract. */
    public boolean isOne() {
        return kind != null && kind != Kind.NONE;
    }

    /** Something is said of it that only a global contract has. */
    boolean saysMoreThanItIs() {
        return !isOne() && (infrastructure || groupingRequired || pmeShare != null || sectorException);
    }
}
