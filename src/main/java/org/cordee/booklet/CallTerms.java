package org.cordee.booklet;

import jakarta.persistence.Embeddable;
import org.cordee.shared.CollectedRefusals;
import org.cordee.shared.RuleViolation;

/**
 * The words of a call, which become the words of its booklet.
 *
 * @param title the title of the booklet
 * @param subtitle one line under it; may be empty
 * @param foreword why the booklet is made; contributors read it in the call
 */
@Embeddable
public record CallTerms(String title, String subtitle, String foreword) {

    static final int LONGEST_TITLE = 120;
    static final int LONGEST_SUBTITLE = 200;
    static final int LONGEST_FOREWORD = 3000;

    /** @throws RuleViolation with all fields that are missing or too long */
    public CallTerms {
        CollectedRefusals checks = new CollectedRefusals();
        String line = title;
        String under = subtitle;
        String why = foreword;
        title = checks.read(() -> BookletText.line("title", line, LONGEST_TITLE), "");
        subtitle = checks.read(() -> BookletText.optionalLine("subtitle", under, LONGEST_SUBTITLE), "");
        foreword = checks.read(() -> BookletText.required("foreword", why, LONGEST_FOREWORD), "");
        checks.throwIfRefused();
    }
}
