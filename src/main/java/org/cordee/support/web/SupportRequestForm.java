package org.cordee.support.web;

import java.util.UUID;
import org.cordee.shared.CollectedRefusals;
import org.cordee.shared.Ids;
import org.cordee.shared.RuleViolation;
import org.cordee.support.HelperWish;
import org.cordee.support.SupportKind;
import org.cordee.support.SupportQuestion;
import org.cordee.support.SupportStart;
import org.jspecify.annotations.Nullable;

/**
 * The form by which an organisation asks for help.
 *
 * @param helper {@code rule}, {@code coordinator}, or the id of a support organisation
 * @param from the page from which help is asked
 * @param key drawn when the form was shown, so that a double click asks once
 */
record SupportRequestForm(
        @Nullable SupportKind kind,
        String question,
        String helper,
        Boolean shareSection,
        Boolean shareOutline,
        String from,
        @Nullable UUID key) {

    static final String BY_RULE = "rule";
    static final String BY_COORDINATOR = "coordinator";

    SupportRequestForm {
        question = question == null ? "" : question;
        helper = helper == null ? "" : helper;
        shareSection = shareSection != null && shareSection;
        shareOutline = shareOutline != null && shareOutline;
        from = from == null ? "" : from;
    }

    static SupportRequestForm empty(String from) {
        return new SupportRequestForm(null, "", "", false, false, from, Ids.next());
    }

    /** Returns the key of the form; a form without one counts as sent for the first time. */
    UUID sendKey() {
        return key == null ? Ids.next() : key;
    }

    /**
     * Returns the question.
     *
     * @param start what can be shared from the page
     * @throws RuleViolation naming every choice that is missing
     */
    SupportQuestion asked(SupportStart start) {
        CollectedRefusals checks = new CollectedRefusals();
        SupportKind wanted = checks.read(this::kindChosen, SupportKind.TECHNICAL);
        HelperWish wish = checks.read(this::wish, HelperWish.byRule());
        if (question.isBlank()) {
            checks.refuse(RuleViolation.of("question", "support.words.missing"));
        }
        checks.throwIfRefused();
        return new SupportQuestion(
                wanted,
                question,
                wish,
                start.consortiumId(),
                shareSection ? start.sectionId() : null,
                shareOutline && start.outlineHeadings() > 0);
    }

    private SupportKind kindChosen() {
        if (kind == null) {
            throw RuleViolation.of("kind", "support.request.no-kind");
        }
        return kind;
    }

    private HelperWish wish() {
        return switch (helper) {
            case BY_RULE -> HelperWish.byRule();
            case BY_COORDINATOR -> HelperWish.coordinator();
            default -> HelperWish.named(organisation(helper));
        };
    }

    private static UUID organisation(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException none) {
            throw RuleViolation.of("helper", "support.request.no-helper");
        }
    }
}
