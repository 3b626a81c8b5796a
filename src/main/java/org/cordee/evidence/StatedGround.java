package org.cordee.evidence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.cordee.consortium.TextRules;
import org.jspecify.annotations.Nullable;

/**
 * The answer of a member about one exclusion ground of the ESPD that its declaration on honour does not answer.
 *
 * @param code of the criterion, as {@code envir-law}
 * @param applies true when the ground applies to the member
 * @param explanation what happened, when the ground applies; null when not stated
 * @param measures by which the member shows its reliability again; null when it took none
 */
@Embeddable
public record StatedGround(
        @Column(name = "code") String code,
        @Column(name = "applies") boolean applies,
        @Column(name = "explanation") @Nullable String explanation,
        @Column(name = "measures") @Nullable String measures) {

    public StatedGround {
        StatedCapacity.requireCode(code);
        explanation = TextRules.optional(explanation, "explanation");
        measures = TextRules.optional(measures, "measures");
    }

    /** Omits what happened, because this text may be logged. */
    @Override
    public String toString() {
        return "StatedGround[" + code + "]";
    }
}
