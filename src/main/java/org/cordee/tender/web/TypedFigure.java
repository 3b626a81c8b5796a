package org.cordee.tender.web;

import java.math.BigDecimal;
import java.util.List;
import org.cordee.shared.Amount;
import org.cordee.shared.Percentage;
import org.cordee.shared.RuleViolation;
import org.cordee.shared.form.TypedNumber;
import org.cordee.tender.content.Flaw;
import org.jspecify.annotations.Nullable;

/** Figures as people type them: spaces, a comma, the sign of the euro. */
final class TypedFigure {

    private TypedFigure() {}

    /** Null when nothing is typed, and when it cannot be read: then a flaw is noted. */
    static @Nullable Amount amount(String field, String written, List<Flaw> flaws) {
        String plain = TypedNumber.plain(written);
        if (plain.isEmpty()) {
            return null;
        }
        try {
            return new Amount(new BigDecimal(plain));
        } catch (NumberFormatException | RuleViolation unreadable) {
            flaws.add(Flaw.inField("amount.unreadable", field, written));
            return null;
        }
    }

    /** Null when nothing is typed, and when it cannot be read: then a flaw is noted. */
    static @Nullable Percentage percentage(String field, String written, List<Flaw> flaws) {
        String plain = TypedNumber.plain(written);
        if (plain.isEmpty()) {
            return null;
        }
        try {
            return Percentage.of(plain);
        } catch (NumberFormatException | RuleViolation unreadable) {
            flaws.add(Flaw.inField("percentage.unreadable", field, written));
            return null;
        }
    }

    static String written(@Nullable Percentage percentage) {
        return percentage == null ? "" : TypedNumber.written(percentage.value().stripTrailingZeros());
    }

    static String written(@Nullable Amount amount) {
        return amount == null ? "" : TypedNumber.written(amount.euros());
    }
}
