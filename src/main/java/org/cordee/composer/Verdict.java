package org.cordee.composer;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.cordee.law.Severity;
import org.cordee.law.rules.Finding;
import org.cordee.law.rules.LawAnswer;
import org.jspecify.annotations.Nullable;

/**
 * The law's judgement of a design: both targets in exact figures, the contract's own hours, and the other findings.
 *
 * @param clause null when the contract asks for no hours
 */
public record Verdict(Target amount, Target hours, @Nullable Target clause, List<Finding> findings) {

    /**
     * The result for one target.
     *
     * @param status MET, NOT_MET or NOT_COMPUTABLE
     * @param reached euros or hours that count at least
     * @param asked euros or hours required, null when not computable
     * @param percent of the whole, null when not computable
     * @param threshold per cent
     */
    public record Target(
            String status,
            String reached,
            @Nullable String asked,
            @Nullable String total,
            @Nullable String percent,
            @Nullable String threshold) {

        public boolean isMet() {
            return status.equals("MET");
        }

        /** Returns true when there is a percentage to show. */
        public boolean isKnown() {
            return percent != null && threshold != null;
        }

        /** Returns the reached per cent of the whole, 0 when not computable. */
        public BigDecimal figure() {
            return percent == null ? BigDecimal.ZERO : new BigDecimal(percent);
        }

        /** Returns the required per cent, 0 when not computable. */
        public BigDecimal aim() {
            return threshold == null ? BigDecimal.ZERO : new BigDecimal(threshold);
        }

        /** Returns twice the required per cent, so that a picture has its mark in the middle. */
        public BigDecimal scale() {
            return aim().add(aim());
        }

        public boolean isMissed() {
            return status.equals("NOT_MET");
        }
    }

    static Verdict of(LawAnswer answer) {
        Map<?, ?> targets = map(answer.sections().get("targets"));
        return new Verdict(
                amount(map(targets.get("amount"))),
                hours(map(targets.get("hours"))),
                clause(answer.sections().get("clauses")),
                answer.findings());
    }

    /**
     * Returns true when nothing forbids the design, its sums are right and it misses no target; a target that cannot be
     * computed is not missed.
     */
    public boolean holds() {
        return findings.stream().noneMatch(Verdict::refuses)
                && !amount.isMissed()
                && !hours.isMissed()
                && (clause == null || !clause.isMissed());
    }

    private static boolean refuses(Finding finding) {
        return finding.severity() == Severity.BLOCKER || finding.rule().equals("D11");
    }

    /** Returns the findings that a person has to check, although they do not block the design. */
    public List<Finding> toCheck() {
        return findings.stream()
                .filter(finding -> finding.severity() != Severity.OK)
                .filter(finding -> !finding.code().startsWith("target."))
                .toList();
    }

    /** Returns the larger gap of the charter's hours and the contract's. */
    public int missingHours() {
        return Math.max(missing(hours), clause == null ? 0 : missing(clause));
    }

    /** Returns the hours that the charter or the contract asks for, the larger, for a design that has none. */
    int askedHours() {
        int charter = hours.asked() == null ? 0 : Integer.parseInt(hours.asked());
        int contract = clause == null || clause.asked() == null ? 0 : Integer.parseInt(clause.asked());
        return Math.max(charter, contract);
    }

    private static int missing(Target target) {
        return target.isMissed() && target.asked() != null
                ? Integer.parseInt(target.asked()) - Integer.parseInt(target.reached())
                : 0;
    }

    private static Target amount(Map<?, ?> found) {
        String eligible = text(found, "eligible").orElseThrow();
        String asked = text(found, "margin")
                .map(margin -> new BigDecimal(eligible)
                        .subtract(new BigDecimal(margin))
                        .toPlainString())
                .orElse(null);
        return new Target(
                text(found, "status").orElseThrow(),
                eligible,
                asked,
                text(found, "total").orElse(null),
                text(found, "percent").orElse(null),
                text(found, "threshold").orElse(null));
    }

    private static Target hours(Map<?, ?> found) {
        String counted = text(found, "counted").orElseThrow();
        return new Target(
                text(found, "status").orElseThrow(),
                counted,
                text(found, "gapHours")
                        .map(Long::valueOf)
                        .filter(gap -> gap > 0)
                        .map(gap -> String.valueOf(Long.parseLong(counted) + gap))
                        .orElse(null),
                text(found, "total").orElse(null),
                text(found, "percent").orElse(null),
                text(found, "threshold").orElse(null));
    }

    private static @Nullable Target clause(@Nullable Object clauses) {
        if (!(clauses instanceof List<?> list) || list.isEmpty()) {
            return null;
        }
        Map<?, ?> found = map(list.get(0));
        return new Target(
                text(found, "status").orElseThrow(),
                text(found, "countedHours").orElseThrow(),
                text(found, "requiredHours").orElse(null),
                null,
                null,
                null);
    }

    static Map<?, ?> map(@Nullable Object section) {
        return section instanceof Map<?, ?> map ? map : Map.of();
    }

    static Optional<String> text(Map<?, ?> found, String name) {
        return Optional.ofNullable(found.get(name)).map(Objects::toString);
    }
}
