package org.cordee.design;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.cordee.compliance.Severity;
import org.cordee.compliance.law.Answer;
import org.cordee.compliance.law.finding.Finding;
import org.jspecify.annotations.Nullable;

/**
 * What the law says of a design: both targets in exact figures, the contract's own hours, and what it finds besides.
 *
 * @param clause null when the contract asks for no hours
 */
public record Verdict(Target amount, Target hours, @Nullable Target clause, List<Finding> findings) {

    /**
     * One target.
     *
     * @param status MET, NOT_MET or NOT_COMPUTABLE
     * @param reached euros or hours, as they count at least
     * @param asked euros or hours it takes, null when nobody can tell
     * @param percent of the whole, null when nobody can tell
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

        /** Whether there is a percentage to show. */
        public boolean isKnown() {
            return percent != null && threshold != null;
        }

        /** Per cent of the whole, 0 when nobody can tell. */
        public BigDecimal figure() {
            return percent == null ? BigDecimal.ZERO : new BigDecimal(percent);
        }

        /** Per cent asked, 0 when nobody can tell. */
        public BigDecimal aim() {
            return threshold == null ? BigDecimal.ZERO : new BigDecimal(threshold);
        }

        /** Twice what is asked, so that a picture has its mark in the middle. */
        public BigDecimal scale() {
            return aim().add(aim());
        }

        public boolean isMissed() {
            return status.equals("NOT_MET");
        }
    }

    static Verdict of(Answer answer) {
        Map<?, ?> targets = map(answer.sections().get("targets"));
        return new Verdict(
                amount(map(targets.get("amount"))),
                hours(map(targets.get("hours"))),
                clause(answer.sections().get("clauses")),
                answer.findings());
    }

    /** Nothing that forbids it, nothing wrong in its sums, and no target missed; what cannot be computed is no miss. */
    public boolean holds() {
        return findings.stream().noneMatch(Verdict::refuses)
                && !amount.isMissed()
                && !hours.isMissed()
                && (clause == null || !clause.isMissed());
    }

    private static boolean refuses(Finding finding) {
        return finding.severity() == Severity.BLOCKER || finding.rule().equals("D11");
    }

    /** What nobody has to set right before the design holds, but somebody has to look at. */
    public List<Finding> toCheck() {
        return findings.stream()
                .filter(finding -> finding.severity() != Severity.OK)
                .filter(finding -> !finding.code().startsWith("target."))
                .toList();
    }

    /** The larger gap of the charter's hours and the contract's. */
    public int missingHours() {
        return Math.max(missing(hours), clause == null ? 0 : missing(clause));
    }

    /** Hours that the charter or the contract asks for, whichever is more, of a design that has none. */
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
