package org.cordee.form;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The thing that a form is about.
 *
 * @param member the organisation of a DC2; null for another form
 * @param lot the lot of an ATTRI1; null for another form
 * @param subcontract the position of a DC4 among all subcontracts, from 0; -1 for another form
 */
public record FormTarget(@Nullable UUID member, @Nullable UUID lot, int subcontract) {

    private static final int NONE = -1;

    /** Returns the target of a DC1. */
    public static FormTarget grouping() {
        return new FormTarget(null, null, NONE);
    }

    public static FormTarget member(UUID organisationId) {
        return new FormTarget(organisationId, null, NONE);
    }

    public static FormTarget lot(UUID lotId) {
        return new FormTarget(null, lotId, NONE);
    }

    public static FormTarget subcontract(int position) {
        return new FormTarget(null, null, position);
    }
}
