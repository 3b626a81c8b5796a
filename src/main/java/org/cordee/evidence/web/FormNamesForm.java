package org.cordee.evidence.web;

import org.cordee.evidence.FormsReading.FormFile;
import org.cordee.form.AttachmentName;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * How the files of all forms are named and written, as the lead types it from the buyer's rules.
 *
 * @param names a text with words in braces, see {@link AttachmentName}
 */
record FormNamesForm(String names, FormFile format) {

    FormNamesForm(@Nullable String names, @Nullable FormFile format) {
        this.names = names == null ? AttachmentName.USUAL.pattern() : names;
        this.format = format == null ? FormFile.PDF : format;
    }

    /** @throws RuleViolation at the field "names" for names that files cannot have */
    AttachmentName toPattern() {
        return new AttachmentName(names);
    }

    static FormNamesForm usual() {
        return new FormNamesForm(null, null);
    }
}
