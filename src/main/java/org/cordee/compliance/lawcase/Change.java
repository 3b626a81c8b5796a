package org.cordee.compliance.lawcase;

import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Something happens to the grouping's composition.
 *
 * @param at when; for an exclusion demand, when the lead received it
 */
public record Change(
        Kind kind,
        Cause cause,
        @Nullable String subject,
        ZonedDateTime at,
        boolean guaranteesKept,
        boolean competitionKept,
        @Nullable String replacement,
        @Nullable ZonedDateTime replacementProvidedAt,
        boolean proof,
        @Nullable String newLead) {

    /** What changes. */
    public enum Kind {
        WITHDRAWAL,
        REPLACEMENT,
        LEAD_WITHDRAWAL,
        EXCLUSION_DEMAND
    }

    /** Why. */
    public enum Cause {
        VOLUNTARY,
        RESTRUCTURING,
        IMPOSSIBILITY_NOT_OWN,
        EXCLUSION_GROUND
    }

    static Change read(Fields fields) {
        Kind kind = fields.need("kind").oneOf(Kind.class);
        Place proof = fields.get("proof");
        return new Change(
                kind,
                fields.get(
                        "cause",
                        place -> place.oneOf(Cause.class),
                        kind == Kind.EXCLUSION_DEMAND ? Cause.EXCLUSION_GROUND : Cause.VOLUNTARY),
                fields.get("subject", Operator::reference),
                fields.need("at").moment(),
                fields.flag("guaranteesKept"),
                fields.flag("competitionKept"),
                fields.get("replacement", Operator::reference),
                fields.get("replacementProvidedAt", Place::moment),
                proof != null && !proof.text().equals("false"),
                fields.get("newLead", Operator::reference));
    }
}
