package org.cordee.evidence;

import java.util.EnumSet;
import java.util.Set;

/** The grounds for which a buyer must or may exclude an operator (D19), by their article of the Code de la commande publique. */
public enum ExclusionGround {
    /** Criminal convictions, also of persons who direct or represent the member. */
    L2141_1,
    /** Taxes or social contributions that are owed. */
    L2141_2,
    /** Liquidation, personal bankruptcy, reorganisation without a plan. */
    L2141_3,
    /** Illegal work, discrimination, equality at work. */
    L2141_4,
    /** Exclusion by an administrative decision. */
    L2141_5,
    /** Shortcomings in earlier contracts. */
    L2141_7,
    /** Missing vigilance plan or missing sustainability report. */
    L2141_7_1,
    /** Missing greenhouse gas balance (carbon report). */
    L2141_7_2,
    /** Undue influence or use of confidential information. */
    L2141_8,
    /** Agreements that restrict competition. */
    L2141_9,
    /** Conflict of interests with the buyer. */
    L2141_10;

    /** Returns the article as the decision table writes it. */
    public String article() {
        return name().replace('_', '-');
    }

    /**
     * Returns the possible standings: debts may still be settled (L2141-2), and most other grounds can be cured by
     * measures (L2141-6-1, L2141-11).
     */
    public Set<GroundStanding> standings() {
        return switch (this) {
            case L2141_2 -> EnumSet.of(GroundStanding.OPEN, GroundStanding.SETTLED, GroundStanding.LATE);
            case L2141_3 -> EnumSet.of(GroundStanding.DECLARED);
            case L2141_1, L2141_4 ->
                EnumSet.of(GroundStanding.DECLARED, GroundStanding.CLEANED, GroundStanding.JUDGE_ORDERED);
            default -> EnumSet.of(GroundStanding.DECLARED, GroundStanding.CLEANED);
        };
    }

    /**
     * Checks that a day matters: the day on which debts were settled, or the end of an exclusion that the text limits.
     */
    public boolean takesDay(GroundStanding standing) {
        return switch (this) {
            case L2141_2 -> standing == GroundStanding.SETTLED;
            case L2141_1, L2141_4, L2141_5, L2141_7 -> true;
            default -> false;
        };
    }

    /** Checks that a day matters for at least one standing. */
    public boolean takesDay() {
        return standings().stream().anyMatch(this::takesDay);
    }

    /** Checks that the ground is about debts, which are settled and do not end. */
    public boolean isOfDebts() {
        return this == L2141_2;
    }
}
