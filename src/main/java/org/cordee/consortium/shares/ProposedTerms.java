package org.cordee.consortium.shares;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import org.cordee.consortium.ConsortiumForm;
import org.cordee.shared.Amount;
import org.cordee.shared.Percentage;
import org.jspecify.annotations.Nullable;

/** The terms of a proposal, as the table stores them. */
@Embeddable
record ProposedTerms(
        @Enumerated(EnumType.STRING) @Column(name = "form") ConsortiumForm form,

        @Enumerated(EnumType.STRING) @Column(name = "payment")
        PaymentScheme payment,

        @Column(name = "fee_rate") @Nullable BigDecimal feePercent,
        @Column(name = "fee_amount") @Nullable BigDecimal feeEuros,
        @Column(name = "exclusive") boolean exclusive,
        @Column(name = "prices_open") boolean pricesOpen) {

    static ProposedTerms of(Terms terms) {
        Percentage rate = terms.fee().rate();
        Amount amount = terms.fee().amount();
        return new ProposedTerms(
                terms.form(),
                terms.payment(),
                rate == null ? null : rate.value(),
                amount == null ? null : amount.euros(),
                terms.exclusive(),
                terms.pricesOpen());
    }

    Terms terms() {
        LeadFee fee = new LeadFee(
                feePercent == null ? null : new Percentage(feePercent), feeEuros == null ? null : new Amount(feeEuros));
        return new Terms(form, payment, fee, exclusive, pricesOpen);
    }
}
