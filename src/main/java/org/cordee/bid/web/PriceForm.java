package org.cordee.bid.web;

import java.math.BigDecimal;
import org.cordee.bid.PriceView;
import org.cordee.shared.Amount;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** An amount as people write it: with a comma or a point, with or without spaces. */
class PriceForm {

    private int version;
    private String amount = "";

    static PriceForm of(PriceView price) {
        return of(price.version(), price.amount());
    }

    static PriceForm of(int version, @Nullable Amount amount) {
        PriceForm form = new PriceForm();
        form.version = version;
        form.amount = amount == null ? "" : amount.euros().toPlainString().replace('.', ',');
        return form;
    }

    /** @throws RuleViolation when it is not an amount to the cent */
    Amount toAmount() {
        String figure = amount.replaceAll("[\\s\\u00A0\\u202F€]", "").replace(',', '.');
        if (!figure.matches("\\d{1,16}(\\.\\d{1,9})?")) {
            throw RuleViolation.of("amount", "bid.price.not-an-amount");
        }
        try {
            return new Amount(new BigDecimal(figure));
        } catch (RuleViolation no) {
            throw RuleViolation.of("amount", no.key(), no.arguments());
        }
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public String getAmount() {
        return amount;
    }

    public void setAmount(String amount) {
        this.amount = amount;
    }
}
