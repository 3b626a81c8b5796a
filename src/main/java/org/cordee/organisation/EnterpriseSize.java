package org.cordee.organisation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The size class of an enterprise: fewer persons than a limit, and a turnover or a balance sheet within a limit (decree
 * 2008-1354, article 3).
 *
 * <p>The answer is UNKNOWN when a figure is missing, unless the answer is the same for every value of that figure.
 */
public enum EnterpriseSize {
    MICRO("10", "2000000", "2000000"),
    PME("250", "50000000", "43000000"),
    ETI("5000", "1500000000", "2000000000"),
    GE(null, null, null),
    UNKNOWN(null, null, null);

    private final @Nullable BigDecimal fewerThan;
    private final @Nullable BigDecimal turnoverUpTo;
    private final @Nullable BigDecimal balanceUpTo;

    EnterpriseSize(@Nullable String fewerThan, @Nullable String turnoverUpTo, @Nullable String balanceUpTo) {
        this.fewerThan = fewerThan == null ? null : new BigDecimal(fewerThan);
        this.turnoverUpTo = turnoverUpTo == null ? null : new BigDecimal(turnoverUpTo);
        this.balanceUpTo = balanceUpTo == null ? null : new BigDecimal(balanceUpTo);
    }

    /**
     * Returns the first class with satisfied limits.
     *
     * @param figures those of the whole group when there is one
     */
    public static EnterpriseSize of(SizeFigures figures) {
        for (EnterpriseSize size : new EnterpriseSize[] {MICRO, PME, ETI}) {
            Boolean holds = size.holds(figures);
            if (holds == null) {
                return UNKNOWN;
            }
            if (holds) {
                return size;
            }
        }
        return GE;
    }

    /** Tells if the enterprise is an SME; a microenterprise is an SME as well. */
    public boolean isSme() {
        return this == MICRO || this == PME;
    }

    /** Tells if the figures are within the limits of this class; null when a missing figure decides. */
    private @Nullable Boolean holds(SizeFigures figures) {
        Boolean persons = compare(figures.headcount(), fewerThan, false);
        Boolean turnover = compare(figures.turnover(), turnoverUpTo, true);
        Boolean balance = compare(figures.balance(), balanceUpTo, true);
        boolean moneyFails = Boolean.FALSE.equals(turnover) && Boolean.FALSE.equals(balance);
        if (Boolean.FALSE.equals(persons) || moneyFails) {
            return false;
        }
        boolean moneyHolds = Boolean.TRUE.equals(turnover) || Boolean.TRUE.equals(balance);
        return (Boolean.TRUE.equals(persons) && moneyHolds) ? Boolean.TRUE : null;
    }

    private static @Nullable Boolean compare(
            @Nullable BigDecimal figure, @Nullable BigDecimal limit, boolean limitIncluded) {
        if (figure == null || limit == null) {
            return null;
        }
        int order = figure.compareTo(limit);
        return limitIncluded ? order <= 0 : order < 0;
    }
}
