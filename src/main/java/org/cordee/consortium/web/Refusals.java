package org.cordee.consortium.web;

import org.cordee.shared.RuleViolation;
import org.springframework.validation.Errors;

/** Shows the domain's no beside the field it is about, or above the form. */
final class Refusals {

    private Refusals() {}

    /** Runs an act; false when it was refused and the reason now stands in the form. */
    static boolean accepted(Errors errors, Runnable act) {
        try {
            act.run();
            return true;
        } catch (RuleViolation no) {
            String field = no.field();
            if (field != null && errors.getFieldType(field) != null) {
                errors.rejectValue(field, no.key(), no.arguments(), no.key());
            } else {
                errors.reject(no.key(), no.arguments(), no.key());
            }
            return false;
        }
    }
}
