package org.cordee.espd;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cordee.espd.AnswerValue.CurrencyAmount;
import org.cordee.espd.AnswerValue.Day;
import org.cordee.espd.AnswerValue.Figure;
import org.cordee.espd.AskedCriterion.Expectation;
import org.cordee.espd.EspdFacts.EconomyFacts;
import org.cordee.espd.EspdFacts.YearStaff;
import org.cordee.espd.EspdFacts.YearTurnover;
import org.jspecify.annotations.Nullable;

/**
 * Plans the answers about turnover, insurance and staff. That the operator fulfils a criterion by itself is answered
 * only where its own figures prove it for every limit of the buyer.
 */
final class EconomicAnswers {

    private static final int USUAL_YEARS = 3;

    private final AskedCriterion criterion;
    private final CriteriaCatalogue catalogue;
    private final EconomyFacts economy;
    private final LocalDate on;

    /** @param on the day of the response */
    EconomicAnswers(AskedCriterion criterion, CriteriaCatalogue catalogue, EconomyFacts economy, LocalDate on) {
        this.criterion = criterion;
        this.catalogue = catalogue;
        this.economy = economy;
        this.on = on;
    }

    void plan(String code, CriterionPlan plan) {
        switch (code) {
            case "gen-year-to" -> planYears(plan, lastYears(economy.turnover()));
            case "spec-year-to" -> planYears(plan, lastYears(economy.specificTurnover()));
            case "spec-aver-to" -> planAverage(plan, "amount", lastYears(economy.specificTurnover()));
            case "aver-year-to" -> planAverage(plan, "average-amount", lastYears(economy.turnover()));
            case "indem-insu" -> planInsurance(plan, economy.insurance());
            case "year-manpower" -> planStaff(plan, false);
            case "manage-staff" -> planStaff(plan, true);
            default -> {}
        }
    }

    private List<YearTurnover> lastYears(List<YearTurnover> years) {
        return years.stream()
                .sorted(Comparator.comparing(YearTurnover::end).reversed())
                .limit(yearsAsked("fiscal-years"))
                .sorted(Comparator.comparing(YearTurnover::end))
                .toList();
    }

    private int yearsAsked(String meaning) {
        return expected(meaning)
                .filter(Figure.class::isInstance)
                .mapToInt(value -> ((Figure) value).value().intValue())
                .filter(years -> years > 0)
                .max()
                .orElse(USUAL_YEARS);
    }

    private Stream<AnswerValue> expected(String meaning) {
        return criterion
                .properties()
                .filter(property -> catalogue.meaning(property.id()).equals(meaning))
                .flatMap(property -> property.expected().stream())
                .map(Expectation::value);
    }

    /** Plans one row for each year; a year without figures is a row without values, whose questions are open. */
    private void planYears(CriterionPlan plan, List<YearTurnover> years) {
        Stream<Map<String, AnswerValue>> known = years.stream()
                .map(year -> CriterionPlan.row(
                        "period", CriterionPlan.span(year.start(), year.end()), "amount", year.amount()));
        plan.table(Set.of("period", "amount"), padded(known.toList(), yearsExpected("fiscal-years")));
        planStart(plan, years);
        if (isComplete(years) && years.stream().allMatch(year -> reaches(year.amount()))) {
            plan.put("alone", Boolean.TRUE);
        }
    }

    private void planAverage(CriterionPlan plan, String meaning, List<YearTurnover> years) {
        plan.skip("additional-information");
        planStart(plan, years);
        CurrencyAmount mean = average(years);
        if (mean == null || years.size() < yearsExpected("fiscal-years")) {
            return;
        }
        plan.put(meaning, mean);
        plan.put(
                "period",
                CriterionPlan.span(
                        years.get(0).start(), years.get(years.size() - 1).end()));
        if (isComplete(years) && reaches(mean)) {
            plan.put("alone", Boolean.TRUE);
        }
    }

    private boolean isComplete(List<YearTurnover> years) {
        return years.size() >= yearsAsked("fiscal-years");
    }

    /** Returns how many of the years asked for the operator can have figures of. */
    private int yearsExpected(String meaning) {
        int asked = yearsAsked(meaning);
        LocalDate started = economy.startedOn();
        int lived = started == null ? asked : on.getYear() - started.getYear();
        return Math.max(1, Math.min(asked, lived));
    }

    private static List<Map<String, AnswerValue>> padded(List<Map<String, AnswerValue>> known, int wanted) {
        return Stream.concat(
                        known.stream(),
                        Stream.generate(Map::<String, AnswerValue>of).limit(Math.max(0, wanted - known.size())))
                .toList();
    }

    /** The beginning of the activity is asked only of an operator that is younger than the period. */
    private void planStart(CriterionPlan plan, List<YearTurnover> years) {
        LocalDate started = economy.startedOn();
        boolean young = yearsExpected("fiscal-years") < yearsAsked("fiscal-years");
        if (started != null && young) {
            plan.put("started-on", new Day(started));
        } else if (started != null || isComplete(years)) {
            plan.skip("started-on");
        }
    }

    /** Returns the mean of the years to the cent, or null when there is none or the currencies differ. */
    private static @Nullable CurrencyAmount average(List<YearTurnover> years) {
        List<String> currencies =
                years.stream().map(year -> year.amount().currency()).distinct().toList();
        if (currencies.size() != 1) {
            return null;
        }
        BigDecimal sum = years.stream().map(year -> year.amount().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new CurrencyAmount(
                sum.divide(BigDecimal.valueOf(years.size()), 2, RoundingMode.HALF_UP), currencies.get(0));
    }

    /** Checks the amount against every limit of the criterion; a limit in another currency is not reached. */
    private boolean reaches(CurrencyAmount amount) {
        return expected("minimum-amount")
                .filter(CurrencyAmount.class::isInstance)
                .map(CurrencyAmount.class::cast)
                .allMatch(limit -> limit.currency().equals(amount.currency())
                        && amount.value().compareTo(limit.value()) >= 0);
    }

    private void planInsurance(CriterionPlan plan, @Nullable CurrencyAmount insured) {
        plan.put("amount", insured);
        if (insured != null && reaches(insured)) {
            plan.put("insurance-commitment", Boolean.FALSE);
            plan.put("insurance-exempt", Boolean.FALSE);
        }
    }

    private void planStaff(CriterionPlan plan, boolean managers) {
        int wanted = yearsAsked("minimum-years");
        List<Map<String, AnswerValue>> rows = economy.staff().stream()
                .filter(year -> !managers || year.managers() != null)
                .sorted(Comparator.comparing(YearStaff::year).reversed())
                .limit(wanted)
                .sorted(Comparator.comparing(YearStaff::year))
                .map(year -> CriterionPlan.row(
                        "year", CriterionPlan.year(year.year()), "number", CriterionPlan.whole(number(year, managers))))
                .toList();
        plan.table(Set.of("year", "number"), padded(rows, yearsExpected("minimum-years")));
        if (rows.size() >= wanted) {
            plan.put("alone", Boolean.TRUE);
        }
    }

    private static int number(YearStaff year, boolean managers) {
        Integer leading = year.managers();
        return managers && leading != null ? leading : year.persons();
    }
}
