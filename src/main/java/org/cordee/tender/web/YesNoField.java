package org.cordee.tender.web;

import org.jspecify.annotations.Nullable;

/** Reads and writes a question with three answers: yes, no, or not known. */
final class YesNoField {

    private static final String YES = "yes";

    private YesNoField() {}

    static String written(@Nullable Boolean said) {
        if (said == null) {
            return "";
        }
        return said ? YES : "no";
    }

    static @Nullable Boolean read(String written) {
        return written.isEmpty() ? null : (Boolean) written.equals(YES);
    }
}
