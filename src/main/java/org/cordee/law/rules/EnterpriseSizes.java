package org.cordee.law.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cordee.law.casefile.CaseOperator;
import org.cordee.law.casefile.EnterpriseFigures;
import org.cordee.shared.Percentage;
import org.jspecify.annotations.Nullable;

/**
 * The size of an enterprise (D2) by two measures: the category of décret 2008-1354, taken at the group's level when
 * there is a parent, and the PME of rec. 2003/361/CE that procurement law means (R2151-13), with partners pro rata and
 * linked enterprises whole. An unknown figure is tried with zero and with the maximum: a size is returned only when
 * both give the same.
 */
final class EnterpriseSizes {

    public static final String UNKNOWN = "UNKNOWN";
    /** Marks an enterprise that is no PME of rec. 2003/361/CE, whatever its INSEE category. */
    private static final String NOT_PME = "NOT_PME";

    private static final BigDecimal UTMOST = BigDecimal.valueOf(1, -15);
    private static final Percentage PARTNER = Percentage.of("25");
    private static final Percentage LINKED_ABOVE = Percentage.of("50");
    private static final Set<String> PME_OR_LESS = Set.of("MICRO", "PME");

    private final CaseJudgement matter;

    EnterpriseSizes(CaseJudgement matter) {
        this.matter = matter;
    }

    String category(CaseOperator organisation) {
        Set<String> possible = possible(organisation, List.of());
        if (possible.size() == 1) {
            return possible.iterator().next();
        }
        // a microenterprise is a PME too, so at least PME is certain
        return PME_OR_LESS.containsAll(possible) ? "PME" : UNKNOWN;
    }

    /**
     * Returns the size that counts for the 25 %: that of rec. 2003/361/CE, as {@link #procurementPme} answers, and not
     * the category of décret 2008-1354, which is only shown.
     */
    String counting(CaseOperator organisation) {
        Boolean pme = procurementPme(organisation);
        if (pme == null) {
            return UNKNOWN;
        }
        if (pme) {
            return possible(organisation, weighed(organisation)).equals(Set.of("MICRO")) ? "MICRO" : "PME";
        }
        return NOT_PME;
    }

    /** Returns whether it is a PME in procurement law; null when the figures do not tell. */
    @Nullable
    Boolean procurementPme(CaseOperator organisation) {
        Percentage owned = organisation.publicOwnership();
        if (owned != null && owned.compareTo(PARTNER) >= 0) {
            return false; // rec. 2003/361/CE annex art. 3(4); CJEU 24 September 2020, C-516/19
        }
        Set<String> possible = possible(organisation, weighed(organisation));
        if (PME_OR_LESS.containsAll(possible)) {
            return true;
        }
        return possible.stream().anyMatch(PME_OR_LESS::contains) ? null : Boolean.FALSE;
    }

    /** Returns partners (25 to 50 %) with their part and linked enterprises (above 50 %) whole. */
    private static List<Weighed> weighed(CaseOperator organisation) {
        return organisation.partners().stream()
                .filter(partner -> partner.share().compareTo(PARTNER) >= 0)
                .map(partner -> new Weighed(
                        partner.share().compareTo(LINKED_ABOVE) > 0 ? Percentage.HUNDRED : partner.share(),
                        partner.figures()))
                .toList();
    }

    /** Returns the figures that would tell whether it counts for the 25 %, those of partners included. */
    List<String> missingToCount(CaseOperator organisation) {
        boolean partners = weighed(organisation).stream()
                .anyMatch(partner ->
                        partner.headcount() == null || partner.turnover() == null || partner.balance() == null);
        return Stream.concat(
                        missing(organisation).stream(),
                        partners
                                ? Stream.of("organisations[" + organisation.id() + "].partnerEnterprises")
                                : Stream.empty())
                .sorted()
                .toList();
    }

    List<String> missing(CaseOperator organisation) {
        boolean group = organisation.parentSiren() != null;
        EnterpriseFigures figures = figures(organisation);
        List<String> missing = new ArrayList<>();
        String place = "organisations[" + organisation.id() + "].";
        if (figures.headcount() == null) {
            missing.add(place + (group ? "groupHeadcount" : "headcount"));
        }
        if (figures.turnover() == null) {
            missing.add(place + (group ? "groupTurnover" : "turnover"));
        }
        if (figures.balance() == null) {
            missing.add(place + (group ? "groupBalance" : "balanceSheet"));
        }
        return missing.stream().sorted().toList();
    }

    private static EnterpriseFigures figures(CaseOperator organisation) {
        return organisation.parentSiren() == null ? organisation.own() : organisation.group();
    }

    /**
     * Returns the smallest possible figures of a group with unknown figures: those of the enterprise itself, which is a
     * part of it.
     */
    private static EnterpriseFigures least(CaseOperator organisation) {
        EnterpriseFigures known = figures(organisation);
        EnterpriseFigures own = organisation.own();
        return new EnterpriseFigures(
                known.headcount() == null ? own.headcount() : known.headcount(),
                known.turnover() == null ? own.turnover() : known.turnover(),
                known.balance() == null ? own.balance() : known.balance());
    }

    private Set<String> possible(CaseOperator organisation, List<Weighed> partners) {
        return new TreeSet<>(Arrays.asList(
                size(with(partners, least(organisation)), BigDecimal.ZERO),
                size(with(partners, figures(organisation)), UTMOST)));
    }

    private static List<Weighed> with(List<Weighed> partners, EnterpriseFigures figures) {
        List<Weighed> all = new ArrayList<>(partners);
        all.add(new Weighed(Percentage.HUNDRED, figures));
        return all;
    }

    private String size(List<Weighed> figures, BigDecimal unknown) {
        return matter.evaluate(
                        "D2",
                        "company-size",
                        Map.of(
                                "on", matter.day(),
                                // 9.5 persons are fewer than ten: rounding down to whole persons gives the same result
                                // as the exact figure
                                "headcount",
                                        exact(figures, Weighed::headcount, unknown)
                                                .setScale(0, RoundingMode.FLOOR)
                                                .longValueExact(),
                                "turnoverCents", cents(figures, Weighed::turnover, unknown),
                                "balanceCents", cents(figures, Weighed::balance, unknown)))
                .text("size");
    }

    private static long cents(
            List<Weighed> figures, Function<Weighed, @Nullable BigDecimal> figure, BigDecimal unknown) {
        return exact(figures, figure, unknown)
                .movePointRight(2)
                .setScale(0, RoundingMode.CEILING)
                .longValueExact();
    }

    private static BigDecimal exact(
            List<Weighed> figures, Function<Weighed, @Nullable BigDecimal> figure, BigDecimal unknown) {
        return figures.stream()
                .map(weighed -> {
                    BigDecimal value = figure.apply(weighed);
                    return (value == null ? unknown : value)
                            .multiply(weighed.weight.value())
                            .movePointLeft(2);
                })
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .min(UTMOST);
    }

    private record Weighed(Percentage weight, EnterpriseFigures figures) {

        @Nullable
        BigDecimal headcount() {
            return figures.headcount();
        }

        @Nullable
        BigDecimal turnover() {
            return figures.turnover() == null ? null : figures.turnover().euros();
        }

        @Nullable
        BigDecimal balance() {
            return figures.balance() == null ? null : figures.balance().euros();
        }
    }
}
