package org.cordee.account.web;

import java.util.List;
import org.cordee.shared.RuleViolation;
import org.springframework.validation.BindingResult;

/** Puts the domain's no beside its field, or on top of the form when the field is not one of the form's. */
final class Refused {

    private Refused() {}

    static void show(RuleViolation refused, BindingResult errors, String... fields) {
        String field = refused.field();
        if (field != null && List.of(fields).contains(field)) {
            errors.rejectValue(field, refused.key(), refused.arguments(), null);
        } else {
            errors.reject(refused.key(), refused.arguments(), null);
        }
    }
}
