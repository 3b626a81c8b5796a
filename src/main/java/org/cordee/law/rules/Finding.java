package org.cordee.law.rules;

import java.util.List;
import java.util.Map;
import org.cordee.law.Severity;
import org.jspecify.annotations.Nullable;

/**
 * One finding of a rule about a case, with its article and its figures.
 *
 * @param rule the rule's id (G-03, R-02, X-02), or the table's where the rule has none
 * @param lot the lot it is about, null when it is about the whole
 */
public record Finding(
        String rule,
        String code,
        Severity severity,
        String article,
        FindingSubject subject,
        @Nullable String lot,
        Map<String, Object> evidence,
        List<Remedy> remedies) {

    private static final String IN_BOTH = "participation.in-both";

    /** Returns true when the lead may proceed in spite of it: a blocker cannot be waived by any member. */
    public boolean waivable() {
        return severity != Severity.BLOCKER;
    }

    /** Returns who waives it; a warning needs no waiver unless it keeps an information barrier up. */
    public WaiverAuthority waiving() {
        return switch (severity) {
            case BLOCKER -> WaiverAuthority.NOBODY;
            case MAJOR -> WaiverAuthority.LEAD_AND_COORDINATOR;
            default -> keepsInformationBarrier() ? WaiverAuthority.LEAD_AND_COORDINATOR : WaiverAuthority.NOT_NEEDED;
        };
    }

    /**
     * Returns true for a member in two candidacies that the documents do not forbid: it may read no price until the
     * finding is waived.
     */
    public boolean keepsInformationBarrier() {
        return code.equals(IN_BOTH);
    }
}
