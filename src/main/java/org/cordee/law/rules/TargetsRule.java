package org.cordee.law.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordee.law.Severity;
import org.cordee.law.casefile.CaseLot;
import org.jspecify.annotations.Nullable;

/**
 * D10: the charter's two targets, 25 % of the amount and 10 % of the hours. They are targets of a whole programme, so a
 * value below them is a warning.
 */
final class TargetsRule implements LawRule {

    private static final String CHARTER = "charter";

    @Override
    public void judge(CaseJudgement matter, AnswerDraft draft) {
        Map<String, Object> targets = new LinkedHashMap<>();
        targets.put("amount", amount(matter, draft));
        targets.put("hours", hours(matter, draft));
        draft.put("targets", targets);
    }

    private static Map<String, @Nullable Object> amount(CaseJudgement matter, AnswerDraft draft) {
        EligibleAmount amount = new EligibleAmount(matter);
        String threshold = matter.parameters().required("target.amount");
        boolean known = amount.isTotalKnown();
        Optional<Long> asked = known
                ? Optional.of(FigureFormat.smallestPart(Fraction.of(amount.total(), 1), threshold))
                : Optional.empty();
        RangeComparison judged = RangeComparison.of(asked, amount.least(), amount.most());
        List<String> missing = judged == RangeComparison.NOT_COMPUTABLE ? amount.missing() : List.of();
        Map<String, @Nullable Object> target = new LinkedHashMap<>();
        target.put("status", judged.name());
        target.put("eligible", FigureFormat.euros(amount.least()));
        target.put("total", known ? FigureFormat.euros(amount.total()) : null);
        target.put(
                "percent",
                known
                        ? FigureFormat.percentage(
                                Fraction.of(amount.least(), 1), Fraction.of(amount.total(), 1), threshold)
                        : null);
        target.put("threshold", threshold);
        target.put(
                "margin",
                asked.map(least -> FigureFormat.euros(amount.least() - least)).orElse(null));
        target.put("missing", missing);
        report(matter, draft, judged, target, amount, asked.orElse(0L) - amount.least());
        return target;
    }

    private static void report(
            CaseJudgement matter,
            AnswerDraft draft,
            RangeComparison judged,
            Map<String, @Nullable Object> target,
            EligibleAmount amount,
            long gap) {
        if (judged == RangeComparison.NOT_MET) {
            draft.addFinding(
                    "D10",
                    "target.amount-not-met",
                    Severity.WARNING,
                    CHARTER,
                    matter.grouping(),
                    FindingEvidence.of(
                            "percent", target.get("percent"),
                            "threshold", target.get("threshold"),
                            "gapAmount", FigureFormat.euros(gap)),
                    toReach(matter, gap, amount.total()));
        }
        if (judged == RangeComparison.NOT_COMPUTABLE && matter.consortium().isPresent()) {
            draft.addFinding(
                    "D10",
                    "target.amount-not-computable",
                    Severity.WARNING,
                    CHARTER,
                    matter.grouping(),
                    FindingEvidence.of("lowerBound", target.get("eligible"), "missing", target.get("missing")),
                    Remedy.plain("complete-figures"));
        }
    }

    /**
     * Returns to whom the points could go: to a member that counts already, if there is one, or the amount to a new
     * operator.
     */
    private static Remedy[] toReach(CaseJudgement matter, long gap, long total) {
        List<Remedy> remedies = new ArrayList<>();
        matter.lots().stream()
                .flatMap(lot -> matter.ledger(lot).parts().stream())
                .filter(LotLedger.OperatorWork::isMember)
                .map(LotLedger.OperatorWork::operator)
                .filter(operator -> matter.standing(operator).isEligible())
                .min(Comparator.naturalOrder()) // the lowest number, in any order of the members
                .ifPresent(operator -> remedies.add(new Remedy(
                        "shift-share-to-eligible",
                        FindingEvidence.of(
                                "points", FigureFormat.points(gap, total),
                                "amount", FigureFormat.euros(gap),
                                "to", operator))));
        remedies.add(new Remedy("subcontract-to-eligible", FindingEvidence.of("amount", FigureFormat.euros(gap))));
        return remedies.toArray(Remedy[]::new);
    }

    private static Map<String, @Nullable Object> hours(CaseJudgement matter, AnswerDraft draft) {
        String threshold = matter.parameters().required("target.hours");
        long least = 0;
        long most = 0;
        Fraction total = Fraction.ZERO;
        boolean known = !matter.lots().isEmpty();
        List<String> missing = new ArrayList<>();
        for (CaseLot lot : matter.lots()) {
            InsertionWork work = matter.work(lot);
            least += work.minimum();
            most += work.maximum();
            missing.addAll(work.missing());
            known &= work.total().isPresent();
            total = total.plus(work.total().orElse(Fraction.ZERO));
        }
        Fraction all = total;
        Optional<Long> asked = known ? Optional.of(FigureFormat.smallestPart(all, threshold)) : Optional.empty();
        RangeComparison judged = RangeComparison.of(asked, least, most);
        long gap = Math.max(0, asked.orElse(0L) - least);
        Map<String, @Nullable Object> target = new LinkedHashMap<>();
        target.put("status", judged.name());
        target.put("counted", least);
        target.put("total", known ? all.nearest() : null);
        target.put("percent", known ? FigureFormat.percentage(Fraction.of(least, 1), all, threshold) : null);
        target.put("threshold", threshold);
        target.put("gapHours", known ? gap : null);
        target.put(
                "missing",
                judged == RangeComparison.NOT_COMPUTABLE
                        ? missing.stream().distinct().sorted().toList()
                        : List.of());
        report(matter, draft, judged, target, gap);
        return target;
    }

    private static void report(
            CaseJudgement matter,
            AnswerDraft draft,
            RangeComparison judged,
            Map<String, @Nullable Object> target,
            long gap) {
        if (judged == RangeComparison.NOT_MET) {
            draft.addFinding(
                    "D10",
                    "target.hours-not-met",
                    Severity.WARNING,
                    CHARTER,
                    matter.grouping(),
                    FindingEvidence.of(
                            "percent", target.get("percent"),
                            "threshold", target.get("threshold"),
                            "gapHours", gap),
                    Remedy.hours(gap));
        }
        if (judged == RangeComparison.NOT_COMPUTABLE && matter.consortium().isPresent()) {
            draft.addFinding(
                    "D10",
                    "target.hours-not-computable",
                    Severity.INFO,
                    CHARTER,
                    matter.grouping(),
                    FindingEvidence.of("lowerBound", target.get("counted"), "missing", target.get("missing")),
                    Remedy.plain("complete-figures"));
        }
    }
}
