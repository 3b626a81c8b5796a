package org.cordee.shared;

import org.springframework.validation.Errors;

/** Shows a refusal in a form: beside its field, or above the form when the form has no such field. */
public final class FormRefusals {

    private FormRefusals() {}

    /** Runs a command; returns false when it was refused and the reason has been added to the form. */
    public static boolean accepted(Errors errors, Runnable act) {
        try {
            act.run();
            return true;
        } catch (RuleViolation no) {
            show(no, errors);
            return false;
        }
    }

    /**
     * Shows all refusals, but only one per field. A field of the API that this form lacks must not cause an error: its
     * refusal is shown above the form.
     */
    public static void show(RuleViolation no, Errors errors) {
        no.all().forEach(one -> add(one, errors));
    }

    private static void add(RuleViolation no, Errors errors) {
        String field = no.field();
        if (field != null && errors.getFieldType(field) != null) {
            if (!errors.hasFieldErrors(field)) {
                errors.rejectValue(field, no.key(), no.arguments(), no.key());
            }
        } else {
            errors.reject(no.key(), no.arguments(), no.key());
        }
    }
}
