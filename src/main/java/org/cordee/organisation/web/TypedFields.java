package org.cordee.organisation.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.cordee.shared.NumberInput;
import org.cordee.shared.Percentage;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Reads single fields of a form; a blank field is null, and an unreadable value is noted beside its field. */
final class TypedFields {

    private final BindingResult errors;

    TypedFields(BindingResult errors) {
        this.errors = errors;
    }

    static String written(@Nullable BigDecimal figure) {
        return figure == null ? "" : NumberInput.written(figure.stripTrailingZeros());
    }

    boolean hasErrors() {
        return errors.hasErrors();
    }

    void refuse(String field, String key, Object... arguments) {
        if (!errors.hasFieldErrors(field)) {
            errors.rejectValue(field, key, arguments, null);
        }
    }

    @Nullable
    LocalDate day(String field, String written) {
        if (written.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(written.strip());
        } catch (DateTimeException unreadable) {
            errors.rejectValue(field, "organisation.date.unreadable", new Object[] {written}, null);
            return null;
        }
    }

    @Nullable
    Percentage percentage(String field, String written) {
        BigDecimal value = decimal(field, written);
        return value == null ? null : read(field, () -> new Percentage(value));
    }

    @Nullable
    BigDecimal decimal(String field, String written) {
        String plain = NumberInput.plain(written);
        if (plain.isEmpty()) {
            return null;
        }
        if (!plain.matches("[0-9]{1,13}(\\.[0-9]{1,4})?")) {
            errors.rejectValue(field, "organisation.number.unreadable", new Object[] {written}, null);
            return null;
        }
        return new BigDecimal(plain);
    }

    /** Reads a value; a refusal is noted beside this field, even when the value names another field. */
    <T> @Nullable T read(String field, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (RuleViolation refused) {
            errors.rejectValue(field, refused.key(), refused.arguments(), null);
            return null;
        }
    }
}
