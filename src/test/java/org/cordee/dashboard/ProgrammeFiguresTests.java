package org.cordee.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.cordee.assessment.TargetProgress;
import org.cordee.assessment.TargetProgress.AmountTarget;
import org.cordee.assessment.TargetProgress.HoursTarget;
import org.cordee.assessment.TargetProgress.Outcome;
import org.cordee.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Compares both aims over many consortia with a straightforward computation from all data. */
class ProgrammeFiguresTests {

    private static final int MANY = 2_000;
    private static final double NEARLY = 1e-6;

    private static ProgrammeRow row(@Nullable Integer value, @Nullable TargetProgress aims) {
        return new ProgrammeRow(
                Ids.next(),
                "Orme",
                "DRAFTING",
                new PublishedLots("FRK26", "45", value == null ? null : BigDecimal.valueOf(value), 100L),
                aims);
    }

    private static TargetProgress aims(AmountTarget amount, long counted, @Nullable Long total) {
        Outcome hours = total == null ? Outcome.NOT_COMPUTABLE : counted * 10 >= total ? Outcome.MET : Outcome.NOT_MET;
        return new TargetProgress(
                0, amount, new HoursTarget(hours, counted, total, total == null ? Set.of("labourShare") : Set.of()));
    }

    private static AmountTarget judged(int hundredths, boolean open) {
        return new AmountTarget(
                hundredths >= 2500 ? Outcome.MET : Outcome.NOT_MET, BigDecimal.valueOf(hundredths, 2), open, Set.of());
    }

    private static AmountTarget unknown() {
        return new AmountTarget(Outcome.NOT_COMPUTABLE, null, false, Set.of("amount"));
    }

    private static List<ProgrammeRow> random(Random random) {
        List<ProgrammeRow> rows = new ArrayList<>();
        int count = 1 + random.nextInt(60);
        for (int at = 0; at < count; at++) {
            Integer value = random.nextInt(10) == 0 ? null : 50_000 + random.nextInt(3_000_000);
            AmountTarget amount =
                    random.nextInt(4) == 0 ? unknown() : judged(random.nextInt(10_001), random.nextBoolean());
            long total = 1 + random.nextInt(20_000);
            rows.add(row(
                    value,
                    random.nextInt(6) == 0
                            ? null
                            : aims(amount, random.nextInt((int) total), random.nextInt(3) == 0 ? null : total)));
        }
        return rows;
    }

    @Test
    void theShownAmountNeverExceedsTheCertainOne() {
        Random random = new Random(4);
        for (int run = 0; run < MANY; run++) {
            List<ProgrammeRow> rows = random(random);
            AmountFigure figure = AmountFigure.of(rows);
            double all = 0;
            double known = 0;
            double sure = 0;
            for (ProgrammeRow row : rows) {
                BigDecimal value = row.published().value();
                if (value == null) {
                    continue;
                }
                all += value.doubleValue();
                if (row.aims() != null && row.aims().amount().outcome() != Outcome.NOT_COMPUTABLE) {
                    known += value.doubleValue();
                    sure += value.doubleValue()
                            * Objects.requireNonNull(row.aims().amount().percent())
                                    .doubleValue();
                }
            }
            if (all == 0) {
                assertThat(figure.atLeast()).isNull();
                continue;
            }
            assertThat(Objects.requireNonNull(figure.atLeast()).doubleValue()).isLessThanOrEqualTo(sure / all + NEARLY);
            if (figure.low() != null) {
                assertThat(sure / known).isGreaterThanOrEqualTo(figure.low().doubleValue() - NEARLY);
            }
            if (figure.outcome() == Outcome.MET) {
                assertThat(sure / all).isGreaterThanOrEqualTo(25 - NEARLY);
            }
            if (figure.outcome() == Outcome.NOT_MET) {
                assertThat((sure + (all - known) * 100) / all).isLessThan(25 + NEARLY);
            }
        }
    }

    @Test
    void consortiaAreWeightedByTheirHours() {
        Random random = new Random(5);
        for (int run = 0; run < MANY; run++) {
            List<ProgrammeRow> rows = random(random);
            HoursFigure figure = HoursFigure.of(rows);
            long counted = 0;
            long total = 0;
            long sure = 0;
            for (ProgrammeRow row : rows) {
                HoursTarget hours = row.aims() == null ? null : row.aims().hours();
                sure += hours == null ? 0 : hours.counted();
                counted += hours == null || hours.total() == null ? 0 : hours.counted();
                total += hours == null || hours.total() == null ? 0 : hours.total();
            }

            assertThat(figure.counted()).isEqualTo(sure);
            assertThat(figure.percent() == null).isEqualTo(total == 0);
            if (figure.percent() != null) {
                assertThat(100.0 * counted / total - figure.percent().doubleValue())
                        .isBetween(-NEARLY, 0.1 + NEARLY);
            }
        }
    }

    @Test
    void countsConsortiaWithoutAResultAndTheirMissingFigures() {
        List<ProgrammeRow> rows = List.of(
                row(100, aims(judged(4000, true), 10, 100L)),
                row(300, aims(judged(1000, true), 5, 100L)),
                row(600, aims(unknown(), 7, null)),
                row(null, aims(judged(2500, true), 0, null)),
                row(1000, null));

        AmountFigure amount = AmountFigure.of(rows);
        HoursFigure hours = HoursFigure.of(rows);

        assertThat(amount.low()).isEqualByComparingTo("17.5").isEqualByComparingTo(amount.high());
        assertThat(amount.atLeast()).isEqualByComparingTo("3.5");
        assertThat(amount.outcome()).isEqualTo(Outcome.NOT_COMPUTABLE);
        assertThat(List.of(amount.met(), amount.notMet(), amount.notComputable(), amount.neverChecked()))
                .containsExactly(2, 1, 1, 1);
        assertThat(amount.withoutValue()).isEqualTo(1);
        assertThat(amount.missing()).containsExactly(Map.entry("amount", 1));
        assertThat(hours.percent()).isEqualByComparingTo("7.5");
        assertThat(hours.counted()).isEqualTo(22);
        assertThat(hours.clauseHours()).isEqualTo(500);
        assertThat(hours.missing()).containsExactly(Map.entry("labourShare", 2));
    }

    @Test
    void theAimIsDecidedForAllTogetherToTheHundredth() {
        List<ProgrammeRow> just =
                List.of(row(100, aims(judged(1000, true), 0, 1L)), row(100, aims(judged(4000, true), 1, 9L)));
        List<ProgrammeRow> below =
                List.of(row(100, aims(judged(1000, true), 0, 1L)), row(100, aims(judged(3999, true), 1, 10L)));

        assertThat(AmountFigure.of(just).outcome()).isEqualTo(Outcome.MET);
        assertThat(AmountFigure.of(below).outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(HoursFigure.of(just).outcome()).isEqualTo(Outcome.MET);
        assertThat(HoursFigure.of(below).outcome()).isEqualTo(Outcome.NOT_MET);
    }
}
