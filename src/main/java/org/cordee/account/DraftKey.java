package org.cordee.account;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names a draft by its form and by the object the form is about; written {@code section.0198…}.
 *
 * @param form a short word, the same for all pages that show this form
 */
public record DraftKey(String form, UUID subjectId) {

    /** Stands for the subject of a form that creates something. */
    private static final UUID NEW = new UUID(0, 0);

    private static final Pattern FORM = Pattern.compile("[A-Za-z][\\w-]{0,59}");
    private static final Pattern WRITTEN = Pattern.compile("([A-Za-z][\\w-]{0,59})\\.([0-9a-f-]{36})");

    public DraftKey {
        if (!FORM.matcher(form).matches()) {
            throw new IllegalArgumentException("not the name of a form: " + form);
        }
    }

    /** Names the draft of a form that is about an object, or creates one when the subject is null. */
    public static DraftKey of(String form, @Nullable UUID subject) {
        return new DraftKey(form, subject == null ? NEW : subject);
    }

    /** Reads a key from a request; empty when it is none. */
    public static Optional<DraftKey> read(@Nullable String text) {
        Matcher parts = WRITTEN.matcher(text == null ? "" : text);
        try {
            return parts.matches()
                    ? Optional.of(new DraftKey(parts.group(1), UUID.fromString(parts.group(2))))
                    : Optional.empty();
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return form + "." + subjectId;
    }
}
