package org.cordee.consortium.web;

import java.math.BigDecimal;
import java.util.function.Function;
import org.cordee.shared.Hours;
import org.cordee.shared.Percentage;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Converts typed figures into values; each missing or invalid one becomes an error of its field, all at once. */
record TypedFigures(Errors errors) {

    /**
     * Converts one figure of a field.
     *
     * @param none the value in place of a wrong figure; only for further checks of the same form
     */
    public <N, V> V read(String field, @Nullable N typed, Function<N, V> value, V none) {
        if (errors.hasFieldErrors(field)) {
            return none;
        }
        if (typed == null) {
            errors.rejectValue(field, "web.input.NotNull");
            return none;
        }
        try {
            return value.apply(typed);
        } catch (RuleViolation no) {
            errors.rejectValue(field, no.key(), no.arguments(), no.key());
            return none;
        }
    }

    /** Converts hours; an empty field means zero. */
    public Hours hours(String field, @Nullable Integer typed) {
        return read(field, typed == null ? Integer.valueOf(0) : typed, Hours::new, Hours.NONE);
    }

    /** Returns a percentage as people write it: 30 and not 30.0000. */
    public static BigDecimal withoutTrailingZeros(Percentage share) {
        return new BigDecimal(share.value().stripTrailingZeros().toPlainString());
    }
}
