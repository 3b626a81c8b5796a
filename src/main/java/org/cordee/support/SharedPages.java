package org.cordee.support;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a draft that the requester shows to the organisation that helps it: nothing else can be read.
 *
 * @param sectionId a section that the requester writes; null when it shows none
 * @param outlineShared true when the headings of the outline can be read
 * @param sharedUntil the moment from which nothing can be read
 */
@Embeddable
record SharedPages(@Nullable UUID sectionId, boolean outlineShared, Instant sharedUntil) {

    /** Tells if there is anything to read. */
    public boolean isAny() {
        return sectionId != null || outlineShared;
    }
}
