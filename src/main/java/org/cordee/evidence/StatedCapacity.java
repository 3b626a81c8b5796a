package org.cordee.evidence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.regex.Pattern;
import org.cordee.consortium.TextRules;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * The answer of a member about one selection criterion of the ESPD.
 *
 * @param code of the criterion, as {@code tech-equip}
 * @param alone true when the member fulfils it by itself; null when not stated
 * @param answer to the yes or no of the criterion; null when not stated
 * @param description of what the member has; null when not stated
 */
@Embeddable
public record StatedCapacity(
        @Column(name = "code") String code,
        @Column(name = "alone") @Nullable Boolean alone,
        @Column(name = "answer") @Nullable Boolean answer,
        @Column(name = "description") @Nullable String description) {

    private static final Pattern CODE = Pattern.compile("[a-zA-Z0-9._-]{1,60}");

    public StatedCapacity {
        requireCode(code);
        description = TextRules.optional(description, "description");
    }

    static void requireCode(String code) {
        if (!CODE.matcher(code).matches()) {
            throw RuleViolation.of("code", "application.espd.code-wrong");
        }
    }

    /** Tells if nothing is stated. */
    public boolean isEmpty() {
        return alone == null && answer == null && description == null;
    }
}
