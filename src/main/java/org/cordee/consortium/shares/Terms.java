package org.cordee.consortium.shares;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;
import org.cordee.consortium.ConsortiumForm;
import org.cordee.shared.RuleViolation;

/**
 * The terms of a proposal beside its figures.
 *
 * @param exclusive the members may bid for these lots with no other consortium
 * @param pricesOpen after the agreement each member sees the shares of the others; otherwise only the lead does
 */
@Embeddable
public record Terms(
        @Enumerated(EnumType.STRING) @Column(name = "form") ConsortiumForm form,

        @Enumerated(EnumType.STRING) @Column(name = "payment")
        PaymentScheme payment,

        @Embedded LeadFee fee,
        @Column(name = "exclusive") boolean exclusive,
        @Column(name = "prices_open") boolean pricesOpen) {

    /**
     * Checks the terms: in a joint consortium each member is paid for the part that was assigned to it (R2142-20 1°,
     * D15).
     */
    public Terms {
        // Hibernate reads an embeddable without a value as null
        fee = Objects.requireNonNullElse(fee, LeadFee.NONE);
        if (form != ConsortiumForm.SEVERAL && payment == PaymentScheme.SINGLE) {
            throw RuleViolation.of("payment", "consortium.shares.joint-is-paid-separately");
        }
    }

    /**
     * Returns the usual terms of the form: separate accounts, or a single account where all are liable for all; no fee.
     */
    public static Terms usual(ConsortiumForm form) {
        PaymentScheme payment = form == ConsortiumForm.SEVERAL ? PaymentScheme.SINGLE : PaymentScheme.SEPARATE;
        return new Terms(form, payment, LeadFee.NONE, false, false);
    }
}
