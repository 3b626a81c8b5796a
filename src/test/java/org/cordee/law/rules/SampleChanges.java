package org.cordee.law.rules;

import java.time.ZonedDateTime;
import java.util.List;
import org.cordee.law.casefile.CompositionChange;
import org.jspecify.annotations.Nullable;

/** Builds changes of a consortium's composition in one line each. */
final class SampleChanges {

    private SampleChanges() {}

    /** The guarantees and the competition are kept. */
    static CompositionChange of(
            CompositionChange.Kind kind, CompositionChange.Cause cause, String subject, ZonedDateTime at) {
        return of(kind, cause, subject, at, null);
    }

    /** The lead leaves of its own will, and another member leads instead. */
    static CompositionChange leadGoes(String lead, String newLead, ZonedDateTime at) {
        return of(CompositionChange.Kind.LEAD_WITHDRAWAL, CompositionChange.Cause.VOLUNTARY, lead, at, newLead);
    }

    private static CompositionChange of(
            CompositionChange.Kind kind,
            CompositionChange.Cause cause,
            String subject,
            ZonedDateTime at,
            @Nullable String newLead) {
        return new CompositionChange(
                kind, cause, subject, at, true, true, null, null, false, newLead, List.of(), List.of());
    }

    /** The buyer demanded a replacement of an excluded operator. */
    static CompositionChange demanded(
            String excluded, ZonedDateTime received, String replacement, ZonedDateTime provided) {
        return new CompositionChange(
                CompositionChange.Kind.EXCLUSION_DEMAND,
                CompositionChange.Cause.EXCLUSION_GROUND,
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
