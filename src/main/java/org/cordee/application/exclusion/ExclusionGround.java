package org.cordee.application.exclusion;

import java.util.EnumSet;
import java.util.Set;

/** The grounds for which a buyer must or may exclude an operator (D19), by their article of the Code de la commande publique. */
public enum ExclusionGround {
    /** Criminal convictions, also of whoever directs or represents the member. */
    L2141_1,
    /** Taxes or social contributions that are owed. */
    L2141_2,
    /** Liquidation, personal bankruptcy, reorganisation without a plan. */
    L2141_3,
    /** Illegal work, discrimination, equality at work. */
    L2141_4,
    /** Excluded by an administrative decision. */
    L2141_5,
    /** Shortcomings in earlier contracts. */
    L2141_7,
    /** No vigilance plan, no sustainability report. */
    L2141_7_1,
    /** No balance of greenhouse gases. */
    L2141_7_2,
    /** Undue influence, confidential information. */
    L2141_8,
    /** Agreements against competition. */
    L2141_9,
    /** Conflict of interests. */
    L2141_10;

    /** As the decision table writes it. */
    public String article() {
        return name().replace('_', '-');
    }

    /** Where it can stand: debts may still be settled (L2141-2), most others be made up for (L2141-6-1, L2141-11). */
    public Set<GroundStanding> standings() {
        return switch (this) {
            case L2141_2 -> EnumSet.of(GroundStanding.OPEN, GroundStanding.SETTLED, GroundStanding.LATE);
            case L2141_3 -> EnumSet.of(GroundStanding.DECLARED);
            case L2141_1, L2141_4 ->
                EnumSet.of(GroundStanding.DECLARED, GroundStanding.CLEANED, GroundStanding.JUDGE_ORDERED);
            default -> EnumSet.of(GroundStanding.DECLARED, GroundStanding.CLEANED);
        };
    }

    /** Whether a day matters to it: when debts were settled, when what has an end in the text ends. */
    public boolean takesDay(GroundStanding standing) {
        return switch (this) {
            case L2141_2 -> standing == GroundStanding.SETTLED;
            case L2141_1, L2141_4, L2141_5, L2141_7 -> true;
            default -> false;
        };
    }

    /** Whether a day may be said of it at all. */
    public boolean takesDay() {
        return standings().stream().anyMatch(this::takesDay);
    }

    /** Whether it is one of debts, which are settled and do not end. */
    public boolean isOfDebts() {
        return this == L2141_2;
    }
}
