package org.cordee.tender.web;

import java.math.BigDecimal;
import java.util.List;
import org.cordee.shared.Amount;
import org.cordee.shared.NumberInput;
import org.cordee.shared.Percentage;
import org.cordee.shared.RuleViolation;
import org.cordee.tender.Flaw;
import org.jspecify.annotations.Nullable;

/** Reads figures as people type them: with spaces, a comma, the euro sign. */
final class FigureField {

    private FigureField() {}

    /** Reads an amount; null when the field is empty or unreadable. An unreadable field is noted as a flaw. */
    static @Nullable Amount amount(String field, String written, List<Flaw> flaws) {
        String plain = NumberInput.plain(written);
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

    /** Reads a percentage; null when the field is empty or unreadable. An unreadable field is noted as a flaw. */
    static @Nullable Percentage percentage(String field, String written, List<Flaw> flaws) {
        String plain = NumberInput.plain(written);
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
        return percentage == null ? "" : NumberInput.written(percentage.value().stripTrailingZeros());
    }

    static String written(@Nullable Amount amount) {
        return amount == null ? "" : NumberInput.written(amount.euros());
    }
}
