package org.cordee.compliance.law.finding;

import java.util.List;
import java.util.Map;
import org.cordee.compliance.Severity;
import org.jspecify.annotations.Nullable;

/**
 * One thing a rule says of a case, with its article and the figures it was said by.
 *
 * @param rule the rule's id (G-03, R-02, X-02), or the table's where the rule has none
 * @param lot the lot it is said of, null when of the whole
 */
public record Finding(
        String rule,
        String code,
        Severity severity,
        String article,
        Subject subject,
        @Nullable String lot,
        Map<String, Object> evidence,
        List<Remedy> remedies) {

    private static final String IN_BOTH = "participation.in-both";

    /** Whether one may go on with it: what blocks cannot be waived by anybody in the grouping. */
    public boolean waivable() {
        return severity != Severity.BLOCKER;
    }

    /** Who waives it; a warning needs no waiver unless a barrier of information stands on it. */
    public Waiving waiving() {
        return switch (severity) {
            case BLOCKER -> Waiving.NOBODY;
            case MAJOR -> Waiving.LEAD_AND_COORDINATOR;
            default -> keepsABarrier() ? Waiving.LEAD_AND_COORDINATOR : Waiving.NOT_NEEDED;
        };
    }

    /** A member in two candidacies, which the documents do not forbid, reads no price until somebody waives this. */
    public boolean keepsABarrier() {
        return code.equals(IN_BOTH);
    }
}
