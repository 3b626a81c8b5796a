package org.cordee.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * The statement that an organisation decides on its offers by itself although it belongs to a group. It and another
 * enterprise of the group may then be separate candidates (Conseil d'État on the autonomy of candidates).
 *
 * @param evidence a text with the proof: who decides, and which staff and means are its own; required when it is
 * autonomous
 */
@Embeddable
public record Autonomy(
        boolean autonomous,
        @Column(name = "autonomy_evidence") @Nullable String evidence) {

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
