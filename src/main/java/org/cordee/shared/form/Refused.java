package org.cordee.shared.form;

import org.cordee.shared.RuleViolation;
import org.springframework.validation.Errors;

/** The domain's no in a form: beside the field it is about, or above the form when the form has no such field. */
public final class Refused {

    private Refused() {}

    /** Runs an act; false when it was refused and the reason now stands in the form. */
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
     * Shows all that was refused, but nothing more of a field of which something is said already. A field of the API's
     * spelling that this form lacks must not become a fault of ours: its no stands above the form.
     */
    public static void show(RuleViolation no, Errors errors) {
        no.all().forEach(one -> say(one, errors));
    }

    private static void say(RuleViolation no, Errors errors) {
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
