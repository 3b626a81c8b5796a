package org.cordee.bid;

import jakarta.persistence.Embeddable;
import org.cordee.shared.Amount;

/**
 * The lead's margin and its provision for risk, both part of its own amount, with a note. Only the lead ever reads
 * them.
 */
@Embeddable
public record Margin(Amount margin, Amount risk, String note, int version) {

    static final Margin NONE = new Margin(Amount.ZERO, Amount.ZERO, "", 0);

    public Amount sum() {
        return margin.plus(risk);
    }

    /** Omits the figures, so that no log can contain them. */
    @Override
    public String toString() {
        return "Margin[" + version + "]";
    }
}
