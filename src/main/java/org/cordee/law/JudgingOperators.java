package org.cordee.law;

import java.util.Map;
import org.cordee.feel.DecisionTables;
import org.cordee.law.GoNoGoFacts.ReservedLot;
import org.cordee.shared.Percentage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the tables that judge every member (D1, D4) about one operator that is in no consortium yet. */
@Component
public class JudgingOperators {

    /** The lowest ratio that may be asked (R2113-7). A higher ratio in the documents is not known here. */
    private static final Percentage LEAST_RATIO = Percentage.of("50");

    private final DecisionTables tables;

    public JudgingOperators(DecisionTables tables) {
        this.tables = tables;
    }

    /** Returns true when its amount would count for the 25 % (D1). */
    public boolean countsForAmounts(OperatorFacts facts) {
        return !tables.evaluate(
                        "eligibility-category",
                        Map.of(
                                "on", facts.on(),
                                "size", facts.size(),
                                "ess", facts.ess(),
                                "insertionKind", facts.insertionKind()))
                .isEmpty();
    }

    /**
     * Judges whether it is admitted on a lot (D4).
     *
     * @param reservation a code, {@code NONE} when everybody may bid
     */
    public ReservedLot admitted(OperatorFacts facts, String reservation) {
        if (reservation.equals("NONE")) {
            return ReservedLot.NOT_RESERVED;
        }
        String outcome = tables.evaluate(
                        "reserved-lot",
                        Map.of(
                                "on", facts.on(),
                                "reservation", reservation,
                                "kind", facts.insertionKind(),
                                "ratio", ratio(facts.targetedWorkers()),
                                "ess", facts.ess()))
                .text("outcome");
        return switch (outcome) {
            case "OK" -> ReservedLot.REACHABLE;
            case "MANUAL_REVIEW" -> ReservedLot.TO_REVIEW;
            default -> ReservedLot.NOT_REACHABLE;
        };
    }

    private static String ratio(@Nullable Percentage targetedWorkers) {
        if (targetedWorkers == null) {
            return "UNKNOWN";
        }
        return targetedWorkers.compareTo(LEAST_RATIO) >= 0 ? "REACHED" : "BELOW";
    }
}
