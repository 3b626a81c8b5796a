package org.cordee.compliance;

import java.time.LocalDate;
import java.util.Map;
import org.cordee.compliance.GoNoGoFacts.ReservedLot;
import org.cordee.feel.DecisionResult;
import org.cordee.feel.DecisionTables;
import org.cordee.shared.Deadline;
import org.cordee.shared.Percentage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether to answer a lot (D8): three hard stops, then the score. Advice only, nothing is held up by it. */
@Component
public class JudgingGoNoGo {

    /** Nothing lower may be asked (R2113-7); what the documents ask beyond it is not known here. */
    private static final Percentage LEAST_RATIO = Percentage.of("50");

    private final DecisionTables tables;

    public JudgingGoNoGo(DecisionTables tables) {
        this.tables = tables;
    }

    /** What the table says. */
    public enum GoNoGo {
        GO,
        DISCUSS,
        NO_GO
    }

    /** Why not, whatever else speaks for it. */
    public enum Stop {
        NONE,
        LEAD_CONFLICT,
        RESERVED_LOT,
        TOO_LATE_ALONE,
        LOW_SCORE
    }

    /** The verdict with its reason and by which article or rule of the product. */
    public record GoNoGoJudgement(GoNoGo verdict, Stop stop, String article) {}

    public GoNoGoJudgement judge(GoNoGoFacts facts) {
        DecisionResult answer = tables.evaluate(
                "go-no-go",
                Map.of(
                        "on", LocalDate.ofInstant(facts.now(), Deadline.PARIS),
                        "leadConflict", facts.leadConflict(),
                        "reservedLot", facts.reservedLot().name(),
                        "remainingDays", facts.remainingDays(),
                        "partner", facts.partner(),
                        "score", facts.score().hundredths()));
        return new GoNoGoJudgement(
                GoNoGo.valueOf(answer.text("verdict")), Stop.valueOf(answer.text("stop")), answer.text("article"));
    }

    /**
     * Whether one establishment is admitted on a lot, by the table that judges every member (D4).
     *
     * @param reservation a code, {@code NONE} when everybody may bid
     * @param kind the kind whose convention holds, or {@code NONE}
     * @param targetedWorkers the share of the people the reservation is for; null when nobody said
     */
    public ReservedLot reserved(
            LocalDate on, String reservation, String kind, @Nullable Percentage targetedWorkers, boolean ess) {
        if (reservation.equals("NONE")) {
            return ReservedLot.NOT_RESERVED;
        }
        String ratio = targetedWorkers == null
                ? "UNKNOWN"
                : targetedWorkers.compareTo(LEAST_RATIO) >= 0 ? "REACHED" : "BELOW";
        DecisionResult answer = tables.evaluate(
                "reserved-lot", Map.of("on", on, "reservation", reservation, "kind", kind, "ratio", ratio, "ess", ess));
        return switch (answer.text("outcome")) {
            case "OK" -> ReservedLot.REACHABLE;
            case "MANUAL_REVIEW" -> ReservedLot.TO_REVIEW;
            default -> ReservedLot.NOT_REACHABLE;
        };
    }
}
