package org.cordee.bid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cordee.shared.Actor;
import org.cordee.shared.Amount;
import org.cordee.shared.Hours;
import org.cordee.shared.Ids;
import org.cordee.shared.Percentage;
import org.cordee.shared.Role;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.Test;

class PriceSheetTests {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final SectionState REVIEW = SectionState.IN_REVIEW;

    private final Actor writer = SampleGroupings.person(Ids.next(), Role.MEMBER);
    private final PriceSheet sheet = new PriceSheet(
            new Section(
                    Ids.next(),
                    new Grouping.Share(
                            Ids.next(),
                            Ids.next(),
                            writer.requireOrganisation(),
                            "Les Mains Vertes",
                            null,
                            false,
                            Percentage.of("15"),
                            Amount.of("72000"),
                            Hours.NONE),
                    1,
                    NOW),
            NOW);

    @Test
    void keepsThePriceToTheCent() {
        sheet.give(writer, 0, Amount.of("72000.01"), REVIEW, NOW);

        assertThat(sheet.given()).isEqualTo(Amount.of("72000.01"));
        assertThat(sheet.number()).isEqualTo(1);
    }

    @Test
    void comesAfterTheSection() {
        refused("bid.price.section-first", () -> sheet.give(writer, 0, Amount.of("1"), SectionState.DRAFT, NOW));
    }

    @Test
    void isNeverNothing() {
        refused("bid.price.zero", () -> sheet.give(writer, 0, Amount.ZERO, REVIEW, NOW));
    }

    @Test
    void takesTheSamePriceTwiceForOne() {
        sheet.give(writer, 0, Amount.of("10"), REVIEW, NOW);
        sheet.give(writer, 0, Amount.of("10.00"), REVIEW, NOW);

        assertThat(sheet.number()).isEqualTo(1);
    }

    @Test
    void isClosedOnceGivenAndOpensAgainWithItsFigureWhenSentBack() {
        sheet.give(writer, 0, Amount.of("10"), REVIEW, NOW);
        refused("bid.price.closed.GIVEN", () -> sheet.give(writer, 1, Amount.of("11"), REVIEW, NOW));

        sheet.reopen();

        assertThat(sheet.given()).isNull();
        assertThat(sheet.amount()).isEqualTo(Amount.of("10"));
        sheet.give(writer, 1, Amount.of("11"), REVIEW, NOW);
        assertThat(sheet.given()).isEqualTo(Amount.of("11"));
    }

    @Test
    void tellsTheSecondOfTwoWritersThatThePriceChangedMeanwhile() {
        sheet.give(writer, 0, Amount.of("10"), REVIEW, NOW);
        sheet.reopen();

        refused("bid.price.changed-meanwhile", () -> sheet.give(writer, 0, Amount.of("12"), REVIEW, NOW));
    }

    @Test
    void neverChangesOnceLocked() {
        sheet.give(writer, 0, Amount.of("10"), REVIEW, NOW);
        sheet.lock();

        refused("bid.price.closed.LOCKED", () -> sheet.give(writer, 1, Amount.of("9"), REVIEW, NOW));
    }

    private static void refused(String key, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RuleViolation.class, no -> assertThat(no.key()).isEqualTo(key));
    }
}
