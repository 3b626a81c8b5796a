package org.cordee.compliance.lawcase;

import java.math.BigDecimal;
import org.cordee.shared.Amount;
import org.jspecify.annotations.Nullable;

/** What the size of an enterprise is measured by, of its last closed year; null is what is not known. */
public record Figures(
        @Nullable BigDecimal headcount,
        @Nullable Amount turnover,
        @Nullable Amount balance) {

    public static final Figures UNKNOWN = new Figures(null, null, null);

    static Figures read(Fields fields, String headcount, String turnover, String balance) {
        return new Figures(
                fields.get(headcount, Place::persons),
                fields.get(turnover, Place::amount),
                fields.get(balance, Place::amount));
    }
}
