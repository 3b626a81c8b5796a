package org.cordee.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cordee.assessment.TargetProgress.AmountTarget;
import org.cordee.assessment.TargetProgress.HoursTarget;
import org.cordee.assessment.TargetProgress.Outcome;
import org.cordee.consortium.Relation;
import org.cordee.law.Severity;
import org.cordee.law.rules.Finding;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a run that are stored in columns, so that lists need not read whole answers.
 *
 * @param operatorFindings the findings about an operator
 */
record RunFigures(int majors, int warnings, int infos, List<OperatorFinding> operatorFindings, TargetProgress aims) {

    /**
     * One finding about an operator, by its own number or as the one that gives the reason.
     *
     * @param ground true for a case of exclusion: all other readers see one such finding, however many have the same
     * severity
     */
    record OperatorFinding(
            Severity severity,
            @Nullable String subject,
            @Nullable String operator,
            boolean ground) {

        static OperatorFinding of(Finding finding) {
            return new OperatorFinding(
                    finding.severity(),
                    FindingVisibility.subject(finding),
                    FindingVisibility.operator(finding),
                    HiddenExclusion.isExclusion(finding));
        }

        List<@Nullable String> cells() {
            return ground
                    ? Arrays.asList(severity.name(), subject, operator, HiddenExclusion.RULE)
                    : Arrays.asList(severity.name(), subject, operator);
        }

        static OperatorFinding of(List<@Nullable String> cells) {
            return new OperatorFinding(
                    Severity.valueOf(String.valueOf(cells.get(0))), cells.get(1), cells.get(2), cells.size() > 3);
        }
    }

    /** The number of findings of each severity that one reader may see. */
    public record Counts(long blockers, long majors, long warnings) {}

    /**
     * Computes the figures without the findings that later stages resolve.
     *
     * @param perCentIsOpen true when the percentage of the amount reveals no single share
     */
    static RunFigures of(RunAnswer answer, boolean perCentIsOpen, AssessmentStage stage) {
        List<Finding> findings = answer.findings().stream()
                .filter(finding -> !AskedFindings.isForLaterStage(finding.code(), stage))
                .toList();
        return new RunFigures(
                found(findings, Severity.MAJOR),
                found(findings, Severity.WARNING),
                found(findings, Severity.INFO),
                findings.stream()
                        .filter(FindingVisibility::isAboutSomebody)
                        .map(OperatorFinding::of)
                        .toList(),
                new TargetProgress(
                        found(findings, Severity.BLOCKER),
                        amount(answer.target("amount"), perCentIsOpen),
                        hours(answer)));
    }

    public Counts seenBy(Relation relation, Set<String> own) {
        List<Severity> hidden = new ArrayList<>();
        Set<OperatorFinding> grounds = new HashSet<>();
        for (OperatorFinding one : operatorFindings) {
            boolean foreign = !FindingVisibility.concerns(own, one.subject(), one.operator());
            boolean unseen = relation == Relation.MEMBER && foreign;
            boolean seenAlready = one.ground() && foreign && !grounds.add(one);
            if (unseen || seenAlready) {
                hidden.add(one.severity());
            }
        }
        return new Counts(
                aims.blockers() - count(hidden, Severity.BLOCKER),
                majors - count(hidden, Severity.MAJOR),
                warnings - count(hidden, Severity.WARNING));
    }

    private static long count(List<Severity> severities, Severity which) {
        return severities.stream().filter(which::equals).count();
    }

    private static int found(List<Finding> findings, Severity which) {
        return (int) count(findings.stream().map(Finding::severity).toList(), which);
    }

    private static AmountTarget amount(Map<String, Object> target, boolean perCentIsOpen) {
        Object percent = target.get("percent");
        return new AmountTarget(
                outcome(target),
                percent == null ? null : new BigDecimal(percent.toString()),
                perCentIsOpen,
                missing(target));
    }

    private static HoursTarget hours(RunAnswer answer) {
        Map<String, Object> target = answer.target("hours");
        Object total = target.get("total");
        return new HoursTarget(
                outcome(target),
                Long.parseLong(String.valueOf(target.get("counted"))),
                total == null ? null : Long.valueOf(total.toString()),
                missing(target));
    }

    private static Outcome outcome(Map<String, Object> target) {
        return Outcome.valueOf(String.valueOf(target.get("status")));
    }

    /** Shortens {@code organisations[…].headcount} to a missing headcount, without the operator. */
    private static Set<String> missing(Map<String, Object> target) {
        Set<String> codes = new TreeSet<>();
        if (target.get("missing") instanceof List<?> places) {
            places.forEach(place -> codes.add(place.toString().replaceFirst(".*\\.", "")));
        }
        return codes;
    }
}
