package org.cordee.organisation.statement;

import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * Whether an organisation decides on its offers by itself though it belongs to a group, so that it and another of the group
 * may be candidates apart (Conseil d'État on the autonomy of candidates).
 *
 * @param evidence in words, what shows it: who decides, which staff and means are its own; never missing where it is autonomous
 */
public record Autonomy(boolean autonomous, @Nullable String evidence) {

    private static final int LONGEST = 2000;

    public Autonomy {
        evidence = evidence == null || evidence.isBlank() ? null : evidence.strip();
        if (autonomous && evidence == null) {
            throw RuleViolation.of("autonomyEvidence", "organisation.autonomy.evidence-missing");
        }
        if (evidence != null && evidence.length() > LONGEST) {
            throw RuleViolation.of("autonomyEvidence", "organisation.autonomy.evidence-length", LONGEST);
        }
    }
}
