package org.cordee.tender;

import org.cordee.shared.Percentage;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a contract that joins design and works, or more (L2171-1 to -6), as the documents state them.
 *
 * @param kind null when it is not known if the contract is one
 * @param infrastructure if it is for infrastructure, where design-build need not be given to a consortium (L2171-2)
 * @param groupingRequired whether the documents refuse a single candidate
 * @param pmeShare the minimum part of the forecast amount for PME and craftsmen (L2171-8)
 * @param sectorException whether the buyer finds too few PME in the sector (R2171-23)
 */
public record GlobalTerms(
        @Nullable Kind kind,
        boolean infrastructure,
        boolean groupingRequired,
        @Nullable Percentage pmeShare,
        boolean sectorException) {

    public static final GlobalTerms UNKNOWN = new GlobalTerms(null, false, false, null, false);

    /** The kind of global contract; NONE when a user has read that it is no global contract. */
    public enum Kind {
        NONE,
        DESIGN_BUILD,
        PERFORMANCE,
        SECTOR
    }

    /** Tells if a user stated that it is a global contract. */
    public boolean isGlobalContract() {
        return kind != null && kind != Kind.NONE;
    }

    /** Tells if a value is set that a global contract alone can have, although it is not stated to be one. */
    boolean hasTermsWithoutKind() {
        return !isGlobalContract() && (infrastructure || groupingRequired || pmeShare != null || sectorException);
    }
}
