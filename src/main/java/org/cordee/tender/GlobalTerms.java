package org.cordee.tender;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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
@Embeddable
public record GlobalTerms(
        @Enumerated(EnumType.STRING) @Column(name = "global_kind") @Nullable
        Kind kind,

        @Column(name = "global_infrastructure") boolean infrastructure,
        @Column(name = "global_grouping_required") boolean groupingRequired,
        @Column(name = "global_pme_share") @Nullable Percentage pmeShare,
        @Column(name = "global_sector_exception") boolean sectorException) {

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
