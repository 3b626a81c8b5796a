package org.cordee.compliance.law;

import java.time.ZonedDateTime;
import java.util.List;
import org.cordee.compliance.lawcase.Change;
import org.jspecify.annotations.Nullable;

/** Builds changes of a consortium's composition in one line each. */
final class Changes {

    private Changes() {}

    /** The guarantees and the competition are kept. */
    static Change of(Change.Kind kind, Change.Cause cause, String subject, ZonedDateTime at) {
        return of(kind, cause, subject, at, null);
    }

    /** The lead leaves of its own will, and another member leads instead. */
    static Change leadGoes(String lead, String newLead, ZonedDateTime at) {
        return of(Change.Kind.LEAD_WITHDRAWAL, Change.Cause.VOLUNTARY, lead, at, newLead);
    }

    private static Change of(
            Change.Kind kind, Change.Cause cause, String subject, ZonedDateTime at, @Nullable String newLead) {
        return new Change(kind, cause, subject, at, true, true, null, null, false, newLead, List.of(), List.of());
    }

    /** The buyer demanded a replacement of an excluded operator. */
    static Change demanded(String excluded, ZonedDateTime received, String replacement, ZonedDateTime provided) {
        return new Change(
                Change.Kind.EXCLUSION_DEMAND,
                Change.Cause.EXCLUSION_GROUND,
                excluded,
                received,
                false,
                false,
                replacement,
                provided,
                false,
                null,
                List.of(),
                List.of());
    }
}
