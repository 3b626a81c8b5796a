package org.cordee.compliance.law.share;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordee.compliance.Severity;
import org.cordee.compliance.law.finding.Draft;
import org.cordee.compliance.law.finding.Evidence;
import org.cordee.compliance.law.finding.Figure;
import org.cordee.compliance.law.finding.Fraction;
import org.cordee.compliance.law.finding.Remedy;
import org.cordee.compliance.law.matter.InsertionWork;
import org.cordee.compliance.law.matter.Judged;
import org.cordee.compliance.law.matter.LotLedger;
import org.cordee.compliance.law.matter.Matter;
import org.cordee.compliance.law.matter.Rule;
import org.cordee.compliance.lawcase.Lot;
import org.jspecify.annotations.Nullable;

/**
 * D10: the charter's two targets, 25 % of the amount and 10 % of the hours. They are targets of a whole programme, so a
 * value below them is a warning.
 */
public final class TargetsRule implements Rule {

    private static final String CHARTER = "charter";

    @Override
    public void judge(Matter matter, Draft draft) {
        Map<String, Object> targets = new LinkedHashMap<>();
        targets.put("amount", amount(matter, draft));
        targets.put("hours", hours(matter, draft));
        draft.put("targets", targets);
    }

    private static Map<String, @Nullable Object> amount(Matter matter, Draft draft) {
        EligibleAmount amount = new EligibleAmount(matter);
        String threshold = matter.parameters().need("target.amount");
        boolean known = amount.isTotalKnown();
        Optional<Long> asked =
                known ? Optional.of(Figure.least(Fraction.of(amount.total(), 1), threshold)) : Optional.empty();
        Judged judged = Judged.of(asked, amount.least(), amount.most());
        List<String> missing = judged == Judged.NOT_COMPUTABLE ? amount.missing() : List.of();
        Map<String, @Nullable Object> target = new LinkedHashMap<>();
        target.put("status", judged.name());
        target.put("eligible", Figure.euros(amount.least()));
        target.put("total", known ? Figure.euros(amount.total()) : null);
        target.put(
                "percent",
                known
                        ? Figure.percent(Fraction.of(amount.least(), 1), Fraction.of(amount.total(), 1), threshold)
                        : null);
        target.put("threshold", threshold);
        target.put(
                "margin",
                asked.map(least -> Figure.euros(amount.least() - least)).orElse(null));
        target.put("missing", missing);
        report(matter, draft, judged, target, amount, asked.orElse(0L) - amount.least());
        return target;
    }

    private static void report(
            Matter matter,
            Draft draft,
            Judged judged,
            Map<String, @Nullable Object> target,
            EligibleAmount amount,
            long gap) {
        if (judged == Judged.NOT_MET) {
            draft.find(
                    "D10",
                    "target.amount-not-met",
                    Severity.WARNING,
                    CHARTER,
                    matter.grouping(),
                    Evidence.of(
                            "percent", target.get("percent"),
                            "threshold", target.get("threshold"),
                            "gapAmount", Figure.euros(gap)),
                    toReach(matter, gap, amount.total()));
        }
        if (judged == Judged.NOT_COMPUTABLE && matter.consortium().isPresent()) {
            draft.find(
                    "D10",
                    "target.amount-not-computable",
                    Severity.WARNING,
                    CHARTER,
                    matter.grouping(),
                    Evidence.of("lowerBound", target.get("eligible"), "missing", target.get("missing")),
                    Remedy.plain("complete-figures"));
        }
    }

    /**
     * Returns to whom the points could go: to a member that counts already, if there is one, or the amount to a new
     * operator.
     */
    private static Remedy[] toReach(Matter matter, long gap, long total) {
        List<Remedy> remedies = new ArrayList<>();
        matter.lots().stream()
                .flatMap(lot -> matter.ledger(lot).parts().stream())
                .filter(LotLedger.Part::isMember)
                .map(LotLedger.Part::operator)
                .filter(operator -> matter.standing(operator).isEligible())
                .min(Comparator.naturalOrder()) // the lowest number, in any order of the members
                .ifPresent(operator -> remedies.add(new Remedy(
                        "shift-share-to-eligible",
                        Evidence.of(
                                "points", Figure.points(gap, total),
                                "amount", Figure.euros(gap),
                                "to", operator))));
        remedies.add(new Remedy("subcontract-to-eligible", Evidence.of("amount", Figure.euros(gap))));
        return remedies.toArray(Remedy[]::new);
    }

    private static Map<String, @Nullable Object> hours(Matter matter, Draft draft) {
        String threshold = matter.parameters().need("target.hours");
        long least = 0;
        long most = 0;
        Fraction total = Fraction.ZERO;
        boolean known = !matter.lots().isEmpty();
        List<String> missing = new ArrayList<>();
        for (Lot lot : matter.lots()) {
            InsertionWork work = matter.work(lot);
            least += work.least();
            most += work.most();
            missing.addAll(work.missing());
            known &= work.total().isPresent();
            total = total.plus(work.total().orElse(Fraction.ZERO));
        }
        Fraction all = total;
        Optional<Long> asked = known ? Optional.of(Figure.least(all, threshold)) : Optional.empty();
        Judged judged = Judged.of(asked, least, most);
        long gap = Math.max(0, asked.orElse(0L) - least);
        Map<String, @Nullable Object> target = new LinkedHashMap<>();
        target.put("status", judged.name());
        target.put("counted", least);
        target.put("total", known ? all.nearest() : null);
        target.put("percent", known ? Figure.percent(Fraction.of(least, 1), all, threshold) : null);
        target.put("threshold", threshold);
        target.put("gapHours", known ? gap : null);
        target.put(
                "missing",
                judged == Judged.NOT_COMPUTABLE
                        ? missing.stream().distinct().sorted().toList()
                        : List.of());
        report(matter, draft, judged, target, gap);
        return target;
    }

    private static void report(
            Matter matter, Draft draft, Judged judged, Map<String, @Nullable Object> target, long gap) {
        if (judged == Judged.NOT_MET) {
            draft.find(
                    "D10",
                    "target.hours-not-met",
                    Severity.WARNING,
                    CHARTER,
                    matter.grouping(),
                    Evidence.of(
                            "percent", target.get("percent"),
                            "threshold", target.get("threshold"),
                            "gapHours", gap),
                    Remedy.hours(gap));
        }
        if (judged == Judged.NOT_COMPUTABLE && matter.consortium().isPresent()) {
            draft.find(
                    "D10",
                    "target.hours-not-computable",
                    Severity.INFO,
                    CHARTER,
                    matter.grouping(),
                    Evidence.of("lowerBound", target.get("counted"), "missing", target.get("missing")),
                    Remedy.plain("complete-figures"));
        }
    }
}
