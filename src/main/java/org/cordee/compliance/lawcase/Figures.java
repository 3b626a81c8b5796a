package org.cordee.compliance.lawcase;

import java.math.BigDecimal;
import org.cordee.shared.Amount;
import org.jspecify.annotations.Nullable;

/** The figures of an enterprise's size, of its last closed year; null when unknown. */
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
