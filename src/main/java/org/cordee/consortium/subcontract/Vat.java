package org.cordee.consortium.subcontract;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.cordee.shared.Amount;

/** The tax on the price of a subcontract, as its declaration names it (form DC4, G). */
public enum Vat {
    /** The holder owes the tax of the subcontractor's works, which invoices without it (CGI art. 283, 2 nonies). */
    REVERSE_CHARGE(0),
    STANDARD(200),
    INTERMEDIATE(100),
    REDUCED(55),
    SUPER_REDUCED(21),
    /** The standard rate of Guadeloupe, Martinique and Réunion. */
    OVERSEAS(85),
    /** Used where no tax is owed, for example by an association or a small enterprise. */
    NONE(0);

    private static final int WHOLE = 3;

    private final int thousandths;

    Vat(int thousandths) {
        this.thousandths = thousandths;
    }

    /** Returns the amount with tax, rounded half up to the cent. */
    public Amount with(Amount net) {
        BigDecimal tax = net.euros().multiply(BigDecimal.valueOf(thousandths).movePointLeft(WHOLE));
        return new Amount(net.euros().add(tax.setScale(2, RoundingMode.HALF_UP)));
    }
}
