package org.cordee.tender;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names the answer that a notice calls for, by its European subtype: not every call ends with an offer. */
public enum CallKind {
    /** Offers or applications for one contract. */
    CONTRACT,
    /** Expressions of interest after prior information: the buyer invites those who answered (subtypes 10 to 14). */
    PRIOR_INFORMATION,
    /** Applications to a qualification system: the buyer invites those who are qualified (subtype 15). */
    QUALIFICATION_SYSTEM,
    /** Subcontractors of a winner that is no public buyer (subtype 22). */
    SUBCONTRACTING,
    /** Projects of a design contest (subtypes 23 and 24). */
    DESIGN_CONTEST;

    private static final Set<String> PRIOR = Set.of("10", "11", "12", "13", "14", "CEI");
    private static final Set<String> CONTESTS = Set.of("23", "24");

    /** Returns the kind; a consultation without a European notice calls for a contract. */
    public static CallKind ofSubtype(@Nullable String subtype) {
        if (subtype == null) {
            return CONTRACT;
        }
        if (PRIOR.contains(subtype)) {
            return PRIOR_INFORMATION;
        }
        if (CONTESTS.contains(subtype)) {
            return DESIGN_CONTEST;
        }
        return switch (subtype) {
            case "15" -> QUALIFICATION_SYSTEM;
            case "22" -> SUBCONTRACTING;
            default -> CONTRACT;
        };
    }
}
