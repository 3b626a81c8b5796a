package org.cordee.potential;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cordee.organisation.search.PurchaseMatch;
import org.cordee.organisation.search.PurchaseMatch.Counts;
import org.cordee.organisation.search.PurchaseMatch.Structure;
import org.cordee.shared.Amount;
import org.cordee.shared.Percentage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the structures could take of a programme: exact, never counted twice, never rounded up to a target. */
class PotentialCalculationTests {

    private static final YearMonth MARCH = YearMonth.of(2027, 3);
    private static final Assumptions USUAL =
            new Assumptions(60, new BigDecimal("30.00"), Percentage.of("50"), Percentage.of("50"), 1);

    private final PotentialCalculation calculation = new PotentialCalculation(USUAL, 3);

    @Test
    void turnsTheAmountIntoHoursAsTheGuidesDo() {
        assertThat(purchase("1000000", MARCH, 1).hours(USUAL)).isEqualTo(16_667);
        assertThat(purchase("0.01", MARCH, 1).hours(USUAL)).isEqualTo(1);
        assertThat(purchase("60", MARCH, 1).hours(USUAL)).isEqualTo(1);
        assertThat(purchase("60.01", MARCH, 1).hours(USUAL)).isEqualTo(2);
        assertThat(purchase("9999999999.99", MARCH, 1).hours(USUAL)).isEqualTo(166_666_667);
    }

    @Test
    void spreadsTheHoursOverTheMonths() {
        Schedule quarter = new Schedule(MARCH, 3);

        assertThat(IntStream.range(0, 3).mapToObj(month -> quarter.hoursOf(month, 11)))
                .containsExactly(4L, 4L, 3L);
        assertThat(quarter.all()).containsExactly(MARCH, MARCH.plusMonths(1), MARCH.plusMonths(2));
    }

    @Test
    void givesThePartOfTheAmountRoundedDownToTheCent() {
        LinePotential line = calculation.add(purchase("100.00", MARCH, 1), match(firm(1)));

        assertThat(line.hours()).isEqualTo(2);
        assertThat(line.reachableHours()).isEqualTo(1);
        assertThat(line.reachableAmount()).isEqualTo(Amount.of("50.00"));
        LinePotential third = calculation.add(purchase("100.01", MARCH.plusMonths(1), 1), match(firm(1)));
        assertThat(third.reachableAmount()).isEqualTo(Amount.of("50.00"));
    }

    @Test
    void givesTheWholeAmountWhenAllHoursAreReachable() {
        LinePotential line = calculation.add(purchase("33333.33", MARCH, 3), match(firm(5_000)));

        assertThat(line.reachableHours()).isEqualTo(line.hours()).isEqualTo(556);
        assertThat(line.reachableAmount()).isEqualTo(Amount.of("33333.33"));
    }

    @Test
    void countsAStructureOnceInAMonth() {
        Structure firm = firm(100);
        LinePotential first = calculation.add(purchase("4800", MARCH, 1), match(firm));
        LinePotential second = calculation.add(purchase("4800", MARCH, 1), match(firm));
        LinePotential later = calculation.add(purchase("4800", MARCH.plusMonths(1), 1), match(firm));

        assertThat(List.of(first.reachableHours(), second.reachableHours(), later.reachableHours()))
                .containsExactly(80L, 20L, 80L);
        assertThat(calculation.months())
                .containsExactly(new MonthLoad(MARCH, 160, 100, 0), new MonthLoad(MARCH.plusMonths(1), 80, 80, 0));
    }

    @Test
    void countsHoursOfInsertionByTheRatioOfTheStructure() {
        assertThat(insertionHours(structure(80, true, true, false, "75"))).isEqualTo(60);
        assertThat(insertionHours(structure(80, true, true, false, null))).isEqualTo(40);
        assertThat(insertionHours(structure(80, true, true, true, null))).isEqualTo(80);
        assertThat(insertionHours(structure(80, true, true, true, "10"))).isEqualTo(80);
        assertThat(insertionHours(structure(80, true, false, false, "75"))).isZero();
        assertThat(insertionHours(structure(3, true, true, false, "33.3333"))).isZero();
    }

    @Test
    void countsTheAmountsOfASmallFirmAndNotOfAGroupingOfEmployersAlone() {
        LinePotential line =
                calculation.add(purchase("4800", MARCH, 1), match(structure(30, false, true, true, null), firm(20)));

        assertThat(line.reachableHours()).isEqualTo(20);
        assertThat(line.insertionHours()).isEqualTo(30);
        assertThat(line.reachableAmount()).isEqualTo(Amount.of("1200.00"));
    }

    @Test
    void neverGivesMoreThanTheWorkNorThanTheCapacity() {
        Random random = new Random(25);
        for (int programme = 0; programme < 200; programme++) {
            PotentialCalculation one = new PotentialCalculation(USUAL, 3);
            List<Structure> structures = IntStream.range(0, 1 + random.nextInt(6))
                    .mapToObj(number -> structure(
                            random.nextInt(400),
                            random.nextBoolean(),
                            random.nextBoolean(),
                            random.nextBoolean(),
                            null))
                    .filter(structure -> structure.target() || structure.hours())
                    .toList();
            long hours = 0;
            long reachable = 0;
            long insertion = 0;
            for (int number = 0; number < 12; number++) {
                PlannedPurchase purchase = purchase(
                        BigDecimal.valueOf(1 + random.nextInt(10_000_000), 2).toPlainString(),
                        MARCH.plusMonths(random.nextInt(4)),
                        1 + random.nextInt(5));
                LinePotential line = one.add(purchase, match(structures.toArray(new Structure[0])));
                assertThat(line.reachableHours()).isBetween(0L, line.hours());
                assertThat(line.insertionHours()).isBetween(0L, line.hours());
                assertThat(line.reachableAmount()).isLessThanOrEqualTo(purchase.amount());
                hours += line.hours();
                reachable += line.reachableHours();
                insertion += line.insertionHours();
            }
            long capacity = structures.stream().mapToLong(Structure::capacity).sum();
            assertThat(one.months()).allMatch(month -> month.reachableHours() <= capacity);
            assertThat(one.months().stream().mapToLong(MonthLoad::hours).sum()).isEqualTo(hours);
            assertThat(one.months().stream()
                            .mapToLong(MonthLoad::reachableHours)
                            .sum())
                    .isEqualTo(reachable);
            assertThat(one.months().stream()
                            .mapToLong(MonthLoad::insertionHours)
                            .sum())
                    .isEqualTo(insertion);
        }
    }

    @ParameterizedTest(name = "{0} disability, {1} insertion, {2} both: {3}")
    @CsvSource({
        "3/3/3, 3/3/3, 6/6/6, EITHER",
        "3/3/3, 2/2/2, 5/5/5, DISABILITY",
        "0/0/0, 4/3/3, 4/3/3, INSERTION",
        "1/1/1, 2/2/2, 3/3/3, TOGETHER",
        "3/3/1, 2/2/1, 5/5/2, SEPARATE_LOT",
        "9/1/1, 9/1/0, 18/2/1, CAPACITY_UNKNOWN",
        "1/1/1, 1/1/1, 2/2/2, TOO_FEW",
        "0/0/0, 0/0/0, 0/0/0, TOO_FEW"
    })
    void saysWhetherAReservationIsRealistic(
            String disability, String insertion, String both, ReservationOutlook expected) {
        PurchaseMatch match = new PurchaseMatch(
                List.of("tonte"),
                true,
                new Counts(20, 20, 20),
                counts(insertion),
                counts(disability),
                counts(both),
                0,
                0,
                List.of(),
                false);

        assertThat(ReservationOutlook.of(match, 3)).isEqualTo(expected);
    }

    @Test
    void saysThatNobodyIsThereOrThatTheLineWasNotUnderstood() {
        Counts none = new Counts(0, 0, 0);
        assertThat(ReservationOutlook.of(
                        new PurchaseMatch(List.of("tonte"), true, none, none, none, none, 0, 0, List.of(), false), 3))
                .isEqualTo(ReservationOutlook.NOBODY);
        assertThat(ReservationOutlook.of(
                        new PurchaseMatch(List.of(), true, none, none, none, none, 0, 0, List.of(), false), 3))
                .isEqualTo(ReservationOutlook.NOT_UNDERSTOOD);
        assertThat(ReservationOutlook.of(
                        new PurchaseMatch(List.of("tonte"), false, none, none, none, none, 0, 0, List.of(), false), 3))
                .isEqualTo(ReservationOutlook.NOT_UNDERSTOOD);
    }

    private static long insertionHours(Structure structure) {
        return new PotentialCalculation(USUAL, 3)
                .add(purchase("4800", MARCH, 1), match(structure))
                .insertionHours();
    }

    private static Counts counts(String written) {
        String[] parts = written.split("/");
        return new Counts(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }

    private static Structure firm(int capacity) {
        return structure(capacity, true, false, false, null);
    }

    private static Structure structure(
            int capacity, boolean target, boolean hours, boolean posted, @Nullable String ratio) {
        return new Structure(
                UUID.randomUUID(), capacity, target, hours, posted, ratio == null ? null : Percentage.of(ratio));
    }

    private static PurchaseMatch match(Structure... structures) {
        Counts counts = new Counts(structures.length, structures.length, structures.length);
        return new PurchaseMatch(
                List.of("tonte"), true, counts, counts, counts, counts, 0, 0, List.of(structures), false);
    }

    private static PlannedPurchase purchase(String amount, YearMonth first, int months) {
        return new PlannedPurchase(5, null, "Tonte", null, Amount.of(amount), "Rouen", new Schedule(first, months));
    }
}
