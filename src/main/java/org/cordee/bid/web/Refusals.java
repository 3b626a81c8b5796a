package org.cordee.bid.web;

import java.util.Set;
import org.cordee.shared.RuleViolation;
import org.springframework.validation.BindingResult;

/** A refusal beside its field, or above the form when it concerns none of its fields. */
final class Refusals {

    private Refusals() {}

    static void show(BindingResult errors, RuleViolation no, Set<String> fields) {
        String field = no.field();
        if (field == null || !fields.contains(field)) {
            errors.reject(no.key(), no.arguments(), null);
        } else {
            errors.rejectValue(field, no.key(), no.arguments(), null);
        }
    }
}
