package org.cordee.bid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cordee.RefusalAssertions.refused;
import static org.cordee.bid.SampleSheets.DUE;
import static org.cordee.bid.SampleSheets.NOW;
import static org.cordee.bid.SampleSheets.give;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cordee.shared.Actor;
import org.cordee.shared.Amount;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.Test;

class PriceSheetTests {

    private static final Amount AGREED = Amount.of("72000");

    private final Actor writer = SampleBiddingConsortia.person(Ids.next(), Role.MEMBER);
    private final PriceSheet sheet = SampleSheets.of(writer, AGREED, DUE);

    @Test
    void roundsEachLineHalfUpToTheCentBeforeAddingUp() {
        sheet.write(
                writer, 0, List.of(SampleDrafts.line("1", "3", "0.335"), SampleDrafts.line("2", "1", "0.004999")), NOW);

        assertThat(sheet.amount()).isEqualTo(Amount.of("1.01"));
        assertThat(sheet.lines())
                .extracting(line -> line.total().euros())
                .containsExactly(new BigDecimal("1.01"), new BigDecimal("0.00"));
    }

    @Test
    void acceptsLinesWhoseSumIsTheAgreedAmountToTheCent() {
        give(sheet, writer, AGREED, NOW);

        assertThat(sheet.state()).isEqualTo(PriceSheetState.GIVEN);
    }

    @Test
    void refusesADifferentSumWithTheDifferenceAndKeepsTheLines() {
        sheet.write(writer, 0, List.of(SampleDrafts.line(Amount.of("71999.99"))), NOW);
        refused("bid.price.too-little", () -> sheet.handIn(writer, 1, AGREED, false, NOW));

        sheet.write(writer, 1, List.of(SampleDrafts.line(Amount.of("72000.01"))), NOW);
        assertThatThrownBy(() -> sheet.handIn(writer, 2, AGREED, false, NOW))
                .isInstanceOfSatisfying(RuleViolation.class, no -> {
                    assertThat(no.key()).isEqualTo("bid.price.too-much");
                    assertThat(((Number) no.arguments()[2]).doubleValue()).isEqualTo(0.01);
                    assertThat(no.getMessage()).doesNotContain("72000");
                });

        assertThat(sheet.state()).isEqualTo(PriceSheetState.TODO);
        assertThat(sheet.amount()).isEqualTo(Amount.of("72000.01"));
    }

    @Test
    void refusesToHandInNoLineOrAnIncompleteLine() {
        refused("bid.price.no-line", () -> sheet.handIn(writer, 0, AGREED, false, NOW));

        sheet.write(writer, 0, List.of(SampleDrafts.line(AGREED), SampleDrafts.line("", "0", "0")), NOW);

        refused("bid.price.line-incomplete", () -> sheet.handIn(writer, 1, AGREED, false, NOW));
    }

    @Test
    void changesNothingWhenTheSameLinesAreSavedOrHandedInTwice() {
        give(sheet, writer, AGREED, NOW);
        sheet.write(writer, 0, List.of(SampleDrafts.line(AGREED)), NOW);
        sheet.handIn(writer, 1, AGREED, false, NOW);

        assertThat(sheet.number()).isEqualTo(1);
    }

    @Test
    void refusesTheSecondOfTwoWritersAfterTheLinesChanged() {
        sheet.write(writer, 0, List.of(SampleDrafts.line(AGREED)), NOW);

        refused(
                PriceSheet.CHANGED_MEANWHILE,
                () -> sheet.write(writer, 0, List.of(SampleDrafts.line(Amount.of("1"))), NOW));
        refused(PriceSheet.CHANGED_MEANWHILE, () -> sheet.handIn(writer, 0, AGREED, false, NOW));
    }

    @Test
    void requiresAnExplanationBeforeAnAbnormallyLowPriceIsValidated() {
        sheet.write(writer, 0, List.of(SampleDrafts.line(AGREED)), NOW);
        sheet.handIn(writer, 1, AGREED, true, NOW);
        refused("bid.price.not-to-validate.UNJUSTIFIED", () -> sheet.validate(writer, 1, NOW));

        sheet.justify(writer, "Matériel amorti", NOW);
        sheet.justify(writer, "Matériel amorti", NOW);
        sheet.validate(writer, 1, NOW);

        assertThat(sheet.state()).isEqualTo(PriceSheetState.VALIDATED);
        assertThat(sheet.justification()).isEqualTo("Matériel amorti");
    }

    @Test
    void reopensThePriceWithTheSignatorysRemark() {
        give(sheet, writer, AGREED, NOW);

        sheet.sendBack(writer, 1, "Revoir la ligne 1", NOW);
        sheet.sendBack(writer, 1, "Revoir la ligne 1", NOW);

        assertThat(sheet.state()).isEqualTo(PriceSheetState.TODO);
        assertThat(sheet.remark()).isEqualTo("Revoir la ligne 1");
        sheet.handIn(writer, 1, AGREED, false, NOW);
        assertThat(sheet.remark()).isNull();
    }

    @Test
    void refusesToValidateAVersionTheSignatoryHasNotRead() {
        give(sheet, writer, AGREED, NOW);

        refused(PriceSheet.CHANGED_MEANWHILE, () -> sheet.validate(writer, 0, NOW));
    }

    @Test
    void recordsLatenessOnceAndOnlyWhileThePriceIsMissing() {
        assertThat(sheet.escalate(DUE.minusSeconds(1))).isFalse();
        assertThat(sheet.escalate(DUE)).isTrue();
        assertThat(sheet.escalate(DUE)).isFalse();
        give(sheet, writer, AGREED, NOW);
        assertThat(sheet.isLate()).isFalse();
    }

    @Test
    void givesTheSignatoryOneMoreDayAndThenRecordsLatenessAgain() {
        give(sheet, writer, AGREED, NOW);

        assertThat(sheet.escalate(DUE.plus(Duration.ofDays(1)).minusSeconds(1))).isFalse();
        assertThat(sheet.escalate(DUE.plus(Duration.ofDays(1)))).isTrue();
        assertThat(sheet.escalate(DUE.plus(Duration.ofDays(2)))).isFalse();
        assertThat(sheet.isLate()).isTrue();
        sheet.sendBack(writer, 1, "Détaillez", NOW);
        assertThat(sheet.escalate(DUE.plus(Duration.ofDays(2)))).isFalse();
        assertThat(sheet.isLate()).isTrue();
        sheet.handIn(writer, 1, AGREED, false, NOW);
        sheet.validate(writer, 1, NOW);
        assertThat(sheet.isLate()).isFalse();
        assertThat(sheet.escalate(DUE.plus(Duration.ofDays(9)))).isFalse();
    }

    @Test
    void keepsItsStateAndGetsANewDateWhenTheDraftContinues() {
        Instant later = DUE.plus(Duration.ofDays(10));
        give(sheet, writer, AGREED, NOW);
        sheet.escalate(DUE.plus(Duration.ofDays(1)));

        sheet.resume(later);
        assertThat(sheet.state()).isEqualTo(PriceSheetState.GIVEN);
        assertThat(sheet.isLate()).isFalse();
        assertThat(sheet.dueAt()).isEqualTo(later);

        sheet.validate(writer, 1, NOW);
        sheet.resume(later.plus(Duration.ofDays(1)));
        assertThat(sheet.state()).isEqualTo(PriceSheetState.VALIDATED);
        assertThat(sheet.dueAt()).isEqualTo(later);
    }

    @Test
    void givesOneMoreDayToExplainAndThenRecordsLateness() {
        sheet.write(writer, 0, List.of(SampleDrafts.line(AGREED)), NOW);
        sheet.handIn(writer, 1, AGREED, true, NOW);

        assertThat(sheet.escalate(DUE)).isFalse();
        assertThat(sheet.escalate(DUE.plus(Duration.ofDays(1)))).isTrue();
        sheet.justify(writer, "Matériel amorti", NOW);
        assertThat(sheet.isLate()).isFalse();
    }

    @Test
    void neverChangesOnceLocked() {
        give(sheet, writer, AGREED, NOW);
        sheet.validate(writer, 1, NOW);
        sheet.lock();
        sheet.lock();

        refused("bid.price.closed.LOCKED", () -> sheet.write(writer, 1, List.of(), NOW));
        refused("bid.price.not-to-validate.LOCKED", () -> sheet.sendBack(writer, 1, "Non", NOW));
    }

    @Test
    void refusesLinesOutOfRange() {
        refused("bid.line.too-fine", () -> SampleDrafts.line("1", "1", "0.0000001"));
        refused("bid.line.too-fine", () -> SampleDrafts.line("1", "0.0001", "1"));
        refused("bid.line.out-of-range", () -> SampleDrafts.line("1", "-1", "1"));
        refused("bid.line.out-of-range", () -> SampleDrafts.line("1", "1E999999999", "1"));
        refused("bid.line.text-too-long", () -> SampleDrafts.line("x".repeat(41), "1", "1"));
    }
}
