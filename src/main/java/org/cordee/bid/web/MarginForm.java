package org.cordee.bid.web;

import java.math.BigDecimal;
import org.cordee.bid.Margin;
import org.cordee.shared.Amount;
import org.cordee.shared.NumberInput;
import org.cordee.shared.RuleViolation;

/** The lead's margin and provision for risk as typed amounts. */
record MarginForm(Integer version, String margin, String risk, String note) {

    MarginForm {
        version = version == null ? Integer.valueOf(0) : version;
        margin = margin == null ? "" : margin;
        risk = risk == null ? "" : risk;
        note = note == null ? "" : note;
    }

    static MarginForm of(Margin stands) {
        boolean unset = stands.version() == 0;
        return new MarginForm(
                stands.version(),
                unset ? "" : shown(stands.margin()),
                unset ? "" : shown(stands.risk()),
                stands.note());
    }

    private static String shown(Amount amount) {
        return NumberInput.written(amount.euros());
    }

    Amount toMargin() {
        return amount("margin", margin);
    }

    Amount toRisk() {
        return amount("risk", risk);
    }

    private static Amount amount(String field, String text) {
        String figure = NumberInput.plain(text);
        if (!figure.matches("\\d{1,13}(\\.\\d{1,2})?")) {
            throw RuleViolation.of(field, "bid.margin.not-an-amount");
        }
        return new Amount(new BigDecimal(figure));
    }

    /** Omits the figures, so that no log can contain them. */
    @Override
    public String toString() {
        return "MarginForm[" + version + "]";
    }
}
