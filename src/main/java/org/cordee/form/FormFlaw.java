package org.cordee.form;

import java.util.List;

/**
 * A fault in one form or between two forms.
 *
 * @param key of the text that a user reads, for example {@code form.flaw.split-missing}
 * @param field the id of the field in its form, for a link; empty for the whole form
 * @param blocking true when the buyer could reject the form for it; false for a remark
 * @param arguments of the text
 */
public record FormFlaw(FormCode code, String key, String field, boolean blocking, List<Object> arguments) {

    public FormFlaw {
        arguments = List.copyOf(arguments);
    }
}
