package org.cordee.law.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.law.Severity;
import org.cordee.law.casefile.CaseConsortium;
import org.cordee.law.casefile.CaseLot;
import org.cordee.law.casefile.CaseOperator;
import org.cordee.law.casefile.EnterpriseFigures;
import org.cordee.shared.Amount;
import org.jspecify.annotations.Nullable;

/**
 * C-01: the capacities that a lot asks for are those of the consortium as a whole (R2142-25), with the operators it
 * relies upon (R2142-3); none of them needs to have them alone. C-02: the required turnover has a ceiling of its own
 * (R2142-7).
 */
final class CapacitiesRule implements LawRule {

    @Override
    public void judge(CaseJudgement matter, AnswerDraft draft) {
        if (matter.lots().isEmpty() || matter.lots().stream().anyMatch(lot -> lot.capacities() == null)) {
            draft.recordUnevaluated("C-01", "lots.capacities");
        }
        if (matter.lots().stream().anyMatch(CapacitiesRule::asksWithoutCeiling)) {
            draft.recordUnevaluated("C-02", "lots.capacities.estimate");
        }
        for (CaseLot lot : matter.lots()) {
            if (lot.capacities() != null) {
                new LotCapacitiesCheck(matter, draft, lot, lot.capacities()).judge();
            }
        }
    }

    private static boolean asksWithoutCeiling(CaseLot lot) {
        return lot.capacities() != null
                && lot.capacities().turnover() != null
                && value(lot).isEmpty();
    }

    /**
     * Returns the estimated value of the contract, on which the ceiling depends. In a case without an estimate the
     * lot's amount is used.
     */
    private static Optional<Amount> value(CaseLot lot) {
        return Optional.ofNullable(lot.capacities())
                .map(CaseLot.Capacities::estimate)
                .filter(estimate -> !estimate.isZero())
                .or(() -> Optional.ofNullable(lot.amount()).filter(amount -> !amount.isZero()));
    }

    private record LotCapacitiesCheck(CaseJudgement matter, AnswerDraft draft, CaseLot lot, CaseLot.Capacities asked) {

        void judge() {
            Together turnover = together("turnover", asked.turnover(), EnterpriseFigures::turnover, Amount::euros);
            Together headcount =
                    together("headcount", asked.headcount(), EnterpriseFigures::headcount, Function.identity());
            matter.evaluate(
                            "C-01",
                            "capacity",
                            Map.of(
                                    "on", matter.launchDay(),
                                    "turnover", turnover.judged(),
                                    "headcount", headcount.judged(),
                                    "turnoverPercentOfLot", percentOfLot()))
                    .rows()
                    .forEach(row -> {
                        String code = String.valueOf(row.get("code"));
                        draft.addFinding(new Finding(
                                String.valueOf(row.get("rule")),
                                code,
                                Severity.valueOf(String.valueOf(row.get("severity"))),
                                String.valueOf(row.get("article")),
                                matter.grouping(),
                                lot.number(),
                                evidence(code, turnover, headcount),
                                remedies(code)));
                    });
        }

        private <T> Together together(
                String name,
                @Nullable T least,
                Function<EnterpriseFigures, @Nullable T> figure,
                Function<T, BigDecimal> value) {
            BigDecimal sum = BigDecimal.ZERO;
            List<String> missing = new ArrayList<>();
            for (List<CaseOperator> enterprise : enterprises()) {
                Optional<T> own = enterprise.stream()
                        .flatMap(place -> Stream.ofNullable(figure.apply(place.own())))
                        .findFirst();
                if (own.isPresent()) {
                    sum = sum.add(value.apply(own.get()));
                } else {
                    missing.add("organisations[" + enterprise.get(0).id() + "]." + name);
                }
            }
            Collections.sort(missing);
            return new Together(Optional.ofNullable(least).map(value), sum, missing);
        }

        /**
         * Groups the establishments by enterprise, in the order of their numbers. The first figure of any establishment
         * is used, because it is that of the whole enterprise.
         */
        private Collection<List<CaseOperator>> enterprises() {
            CaseConsortium consortium = matter.consortium().orElseThrow();
            return Stream.concat(
                            consortium.membersOf(lot.number()).stream().map(CaseConsortium.Member::siret),
                            consortium.reliedUponFor(lot.number()).stream())
                    .distinct()
                    .sorted()
                    .map(matter.law()::organisation)
                    .collect(Collectors.groupingBy(CaseOperator::siren, TreeMap::new, Collectors.toList()))
                    .values();
        }

        /**
         * Returns the turnover in per cent of the lot's value. Rounded up, so that one cent above the ceiling is above
         * it; 0 when nothing is asked or no value is known.
         */
        private long percentOfLot() {
            Amount turnover = asked.turnover();
            return turnover == null
                    ? 0
                    : value(lot)
                            .map(value -> turnover.euros()
                                    .movePointRight(2)
                                    .divide(value.euros(), 0, RoundingMode.CEILING)
                                    .longValueExact())
                            .orElse(0L);
        }

        private Map<String, Object> evidence(String code, Together turnover, Together headcount) {
            if (code.startsWith("capacity.headcount")) {
                return FindingEvidence.of(
                        "asked", headcount.asked(),
                        "together", headcount.persons(),
                        "missing", headcount.unknown());
            }
            return code.equals("capacity.turnover-asked-too-high")
                    ? FindingEvidence.of("askedAmount", turnover.asked(), "percent", String.valueOf(percentOfLot()))
                    : FindingEvidence.of(
                            "askedAmount", turnover.asked(),
                            "togetherAmount", turnover.written(),
                            "missing", turnover.unknown());
        }

        private static List<Remedy> remedies(String code) {
            if (code.endsWith("not-reached")) {
                return List.of(Remedy.plain("rely-on-another"));
            }
            return List.of(Remedy.plain(code.endsWith("not-computable") ? "complete-figures" : "ask-buyer-to-justify"));
        }
    }

    /** The sum of one capacity over all operators, as far as it is known. */
    private record Together(Optional<BigDecimal> least, BigDecimal sum, List<String> missing) {

        String judged() {
            if (least.isEmpty()) {
                return "NOT_ASKED";
            }
            if (sum.compareTo(least.get()) >= 0) {
                return RangeComparison.MET.name();
            }
            return (missing.isEmpty() ? RangeComparison.NOT_MET : RangeComparison.NOT_COMPUTABLE).name();
        }

        @Nullable
        List<String> unknown() {
            return missing.isEmpty() ? null : missing;
        }

        String asked() {
            return least.map(BigDecimal::toPlainString).orElse("");
        }

        String written() {
            return sum.toPlainString();
        }

        /** Formats persons. The directory stores hundredths, so 31.00 persons are written as 31. */
        String persons() {
            return sum.signum() == 0 ? "0" : sum.stripTrailingZeros().toPlainString();
        }
    }
}
