package org.cordee.bid.web;

import java.math.BigDecimal;
import org.cordee.bid.Margin;
import org.cordee.shared.Amount;
import org.cordee.shared.NumberInput;
import org.cordee.shared.RuleViolation;

/** The lead's margin and provision for risk as typed amounts. */
class MarginForm {

    private int version;
    private String margin = "";
    private String risk = "";
    private String note = "";

    static MarginForm of(Margin stands) {
        MarginForm form = new MarginForm();
        form.version = stands.version();
        form.margin = stands.version() == 0 ? "" : shown(stands.margin());
        form.risk = stands.version() == 0 ? "" : shown(stands.risk());
        form.note = stands.note();
        return form;
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

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public String getMargin() {
        return margin;
    }

    public void setMargin(String margin) {
        this.margin = margin;
    }

    public String getRisk() {
        return risk;
    }

    public void setRisk(String risk) {
        this.risk = risk;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
