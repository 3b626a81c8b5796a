package org.cordee.form;

import java.util.List;
import java.util.Set;
import org.cordee.form.FilledForm.EmptyReason;
import org.cordee.form.FilledForm.FieldValue;
import org.cordee.form.FilledForm.IdentityValue;
import org.cordee.form.FilledForm.RowsValue;
import org.cordee.form.FilledForm.TextValue;
import org.cordee.form.FilledForm.TickedValue;
import org.cordee.form.FilledForm.ValueSource;
import org.cordee.form.FormFacts.Identity;
import org.jspecify.annotations.Nullable;

/** The value of one fact for one form, or the reason why there is none. */
record Answer(
        @Nullable FieldValue value,
        @Nullable EmptyReason why,
        @Nullable ValueSource source) {

    static Answer empty(EmptyReason why) {
        return new Answer(null, why, null);
    }

    /** Returns a text, or a value that is not known yet when the text is empty or null. */
    static Answer text(ValueSource source, @Nullable String text) {
        return text == null || text.isBlank()
                ? empty(EmptyReason.NOT_KNOWN)
                : new Answer(new TextValue(text), null, source);
    }

    static Answer identity(ValueSource source, Identity identity) {
        return new Answer(new IdentityValue(identity), null, source);
    }

    static Answer tick(ValueSource source, String option) {
        return new Answer(new TickedValue(Set.of(option)), null, source);
    }

    /** Ticks several boxes; a field without any is not known yet. */
    static Answer ticks(ValueSource source, Set<String> options) {
        return options.isEmpty() ? empty(EmptyReason.NOT_KNOWN) : new Answer(new TickedValue(options), null, source);
    }

    /** Ticks YES or NO; null is not known yet. */
    static Answer yesNo(ValueSource source, @Nullable Boolean yes) {
        return yes == null ? empty(EmptyReason.NOT_KNOWN) : tick(source, yes ? "YES" : "NO");
    }

    /** Returns a table; one without rows is not known yet. */
    static Answer rows(ValueSource source, List<List<String>> rows) {
        return rows.isEmpty() ? empty(EmptyReason.NOT_KNOWN) : new Answer(new RowsValue(rows), null, source);
    }
}
