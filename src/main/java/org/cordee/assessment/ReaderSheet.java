package org.cordee.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cordee.assessment.CheckView.Comparison;
import org.cordee.assessment.CheckView.FindingLine;
import org.cordee.assessment.CheckView.RunLine;
import org.cordee.assessment.CheckView.TargetLine;
import org.cordee.assessment.CheckView.WaiverLine;
import org.cordee.consortium.Relation;
import org.cordee.law.Severity;
import org.cordee.law.rules.Finding;
import org.cordee.law.rules.Remedy;
import org.jspecify.annotations.Nullable;

/**
 * One answer as one reader may see it, in its language.
 *
 * @param waivers the latest by the key of its finding
 */
record ReaderSheet(
        RunAnswer answer,
        AssessmentStage stage,
        List<UnknownFact> unknown,
        FindingVisibility sight,
        FindingSentences sentences,
        Map<String, Waiver> waivers) {

    /** Remedies that the reader applies by subcontracting or by using another operator's staff. */
    private static final Set<String> BY_OTHERS = Set.of("subcontract-to-eligible", "add-insertion-hours");

    /** Findings about subcontracted work. */
    private static final Set<String> OF_OTHERS = Set.of(
            "shares.subcontracted-above-share",
            "shares.supplies-subcontracted",
            "shares.whole-lot-subcontracted",
            "grouping.essential-task-subcontracted");

    /** A finding as the judge gave it, and as the reader may see it. */
    private record VisibleFinding(Finding whole, Finding finding) {

        /** Returns true when figures are left out. */
        boolean cut() {
            return !finding.evidence().equals(whole.evidence())
                    || !finding.remedies().equals(whole.remedies());
        }
    }

    public List<FindingLine> findings() {
        return seen().stream().map(this::line).toList();
    }

    /**
     * Returns the finding with this key.
     *
     * @return empty when the reader may not know of it
     */
    Optional<FindingLine> finding(String key) {
        return seen().stream()
                .filter(one -> FindingKey.of(one.whole()).equals(key))
                .map(this::line)
                .findFirst();
    }

    public RunLine run(AssessmentRun run) {
        List<Severity> severities = seen().stream()
                .map(VisibleFinding::finding)
                .filter(finding -> !isToCome(finding))
                .map(Finding::severity)
                .toList();
        long blockers = count(severities, Severity.BLOCKER);
        long majors = count(severities, Severity.MAJOR);
        long warnings = count(severities, Severity.WARNING);
        return RunLine.of(run.id(), run.stage(), run.judgedAt(), blockers, majors, warnings);
    }

    private static long count(List<Severity> severities, Severity which) {
        return severities.stream().filter(severity -> severity == which).count();
    }

    /** Compares with an earlier sheet by what the reader sees: a change in a hidden figure is no difference. */
    Comparison against(ReaderSheet before, Instant with) {
        List<Finding> was = before.seen().stream().map(VisibleFinding::finding).toList();
        List<Finding> is = seen().stream().map(VisibleFinding::finding).toList();
        return new Comparison(
                with,
                seen().stream()
                        .filter(one -> !was.contains(one.finding()))
                        .map(this::line)
                        .toList(),
                before.seen().stream()
                        .filter(one -> !is.contains(one.finding()))
                        .map(before::line)
                        .toList());
    }

    public TargetLine amount() {
        Map<String, Object> target = sight.target("target.amount", answer.target("amount"));
        String margin = optionalText(target, "margin");
        String gap = margin != null && margin.startsWith("-") ? sentences.amount(margin.substring(1)) : null;
        return target(
                target,
                Optional.ofNullable(optionalText(target, "eligible"))
                        .map(sentences::amount)
                        .orElse(null),
                gap);
    }

    public TargetLine hours() {
        Map<String, Object> target = sight.target("target.hours", answer.target("hours"));
        String gap = optionalText(target, "gapHours");
        return target(
                target, hours(optionalText(target, "counted")), gap == null || gap.equals("0") ? null : hours(gap));
    }

    private TargetLine target(Map<String, Object> target, @Nullable String certain, @Nullable String gap) {
        String percent = optionalText(target, "percent");
        return new TargetLine(
                String.valueOf(target.get("status")),
                percent == null ? null : new BigDecimal(percent),
                new BigDecimal(String.valueOf(target.get("threshold"))),
                certain,
                gap,
                missing(target));
    }

    private List<String> missing(Map<String, Object> target) {
        List<String> missing = new ArrayList<>();
        if (target.get("missing") instanceof List<?> places) {
            places.forEach(place -> missing.add(sentences.missing(String.valueOf(place))));
        }
        return missing;
    }

    private @Nullable String hours(@Nullable String number) {
        return number == null ? null : sentences.hours(number);
    }

    private static @Nullable String optionalText(Map<String, Object> target, String name) {
        Object value = target.get(name);
        return value == null ? null : value.toString();
    }

    /**
     * Returns the questions that were not judged. The operator of an unknown fact is named to itself and to readers who
     * see all operators.
     */
    public List<String> notJudged() {
        return Stream.concat(
                        unknown.stream().filter(sight::maySee).map(sentences::unknown),
                        answer.unevaluated().stream().map(rule -> sentences.say("assessment.unevaluated." + rule)))
                .toList();
    }

    private List<VisibleFinding> seen() {
        List<VisibleFinding> seen = new ArrayList<>();
        Set<Finding> hidden = new HashSet<>();
        for (Finding finding : answer.findings()) {
            sight.of(finding)
                    .filter(cut -> !HiddenExclusion.isExclusion(finding)
                            || cut.code().equals(finding.code())
                            || hidden.add(cut))
                    .ifPresent(cut -> seen.add(new VisibleFinding(finding, cut)));
        }
        return seen;
    }

    private FindingLine line(VisibleFinding seen) {
        Finding finding = seen.finding();
        String key = FindingKey.of(seen.whole());
        return new FindingLine(
                sight.relation() == Relation.LEAD ? key : null,
                finding.rule(),
                finding.code(),
                finding.severity(),
                LegalReference.in(finding.article()),
                sentences.whom(finding.subject()),
                finding.lot() == null ? null : sentences.lot(finding.lot()),
                sentences.finding(finding, seen.cut()),
                sentences.figures(finding.code(), finding.evidence()),
                finding.remedies().stream()
                        .map(remedy -> sentences.remedy(remedy, seen.cut()))
                        .toList(),
                handsOn(finding),
                isToCome(finding),
                finding.waiving(),
                waiver(waivers.get(key)));
    }

    private boolean handsOn(Finding finding) {
        boolean mends = finding.remedies().stream().map(Remedy::code).anyMatch(BY_OTHERS::contains);
        return sight.relation() != Relation.COORDINATOR && (mends || OF_OTHERS.contains(finding.code()));
    }

    private boolean isToCome(Finding finding) {
        return AskedFindings.isForLaterStage(finding.code(), stage);
    }

    private @Nullable WaiverLine waiver(@Nullable Waiver waiver) {
        return waiver == null
                ? null
                : new WaiverLine(
                        waiver.id(),
                        waiver.state(),
                        waiver.askedAt(),
                        sight.relation() == Relation.MEMBER ? null : waiver.reason());
    }
}
