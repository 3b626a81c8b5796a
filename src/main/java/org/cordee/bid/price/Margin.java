package org.cordee.bid.price;

import org.cordee.shared.Amount;

/** The lead's margin and its provision for risk, within its own amount, and why; nobody else ever sees them. */
public record Margin(Amount margin, Amount risk, String note, int version) {

    static final Margin NONE = new Margin(Amount.ZERO, Amount.ZERO, "", 0);

    public Amount sum() {
        return margin.plus(risk);
    }

    /** Never the figures, so that no log can hold them. */
    @Override
    public String toString() {
        return "Margin[" + version + "]";
    }
}
