package org.cordee.consortium.share;

import org.cordee.consortium.ConsortiumForm;
import org.cordee.shared.RuleViolation;

/**
 * What a proposal says beside the figures.
 *
 * @param exclusive the members bid for these lots with nobody else
 * @param pricesOpen once all agreed, each member sees what the others take; otherwise only the lead does
 */
public record Terms(ConsortiumForm form, PaymentScheme payment, LeadFee fee, boolean exclusive, boolean pricesOpen) {

    /** In a joint grouping each is paid for what was assigned to it (R2142-20 1°, D15). */
    public Terms {
        if (form != ConsortiumForm.SEVERAL && payment == PaymentScheme.SINGLE) {
            throw RuleViolation.of("payment", "consortium.shares.joint-is-paid-separately");
        }
    }

    /** As is usual for the form: separate accounts, a single one where all are liable for all; no fee. */
    public static Terms usual(ConsortiumForm form) {
        PaymentScheme payment = form == ConsortiumForm.SEVERAL ? PaymentScheme.SINGLE : PaymentScheme.SEPARATE;
        return new Terms(form, payment, LeadFee.NONE, false, false);
    }
}
