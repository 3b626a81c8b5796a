package org.cordee.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExactFiguresTests {

    @Test
    void threeEqualSharesLeaveTheRemainderToTheLead() {
        assertThat(Percentage.equalShares(3))
                .containsExactly(Percentage.of("33.3334"), Percentage.of("33.3333"), Percentage.of("33.3333"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 6, 7, 11, 13, 97})
    void equalSharesAlwaysMakeTheWhole(int parts) {
        assertThat(Percentage.sumInTenThousandths(Percentage.equalShares(parts)))
                .isEqualTo(1_000_000L);
    }

    @Test
    void refusesAFractionOfACent() {
        assertThatThrownBy(() -> Amount.of("10.005"))
                .isInstanceOfSatisfying(
                        RuleViolation.class, no -> assertThat(no.key()).isEqualTo("shared.amount.more-than-cents"));
    }

    /** Each of these would have a thousand million zeros as plain text. */
    @ParameterizedTest
    @Timeout(5)
    @ValueSource(strings = {"1E999999999", "1E-999999999", "-1E999999999"})
    void refusesAnExponentMeantToFillTheMemory(String hostile) {
        assertThatThrownBy(() -> Amount.of(hostile)).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> Percentage.of(hostile)).isInstanceOf(RuleViolation.class);
    }

    @Test
    @Timeout(5)
    void acceptsZeroWithAnyExponent() {
        assertThat(Amount.of("0E-999999999")).isEqualTo(Amount.ZERO);
        assertThat(Percentage.of("0E999999999")).isEqualTo(Percentage.ZERO);
    }

    @Test
    void acceptsTrailingZerosBecauseTheyAreNoFinerThanACent() {
        assertThat(Amount.of("10.5000")).isEqualTo(Amount.of("10.50"));
    }

    @Test
    void refusesANegativeAmountAndAShareAboveTheWhole() {
        assertThatThrownBy(() -> Amount.of("-0.01")).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> Percentage.of("100.0001")).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> new Hours(-1)).isInstanceOf(RuleViolation.class);
    }

    @Test
    void sumsToTheCent() {
        assertThat(Amount.sum(List.of(Amount.of("0.10"), Amount.of("0.20")))).isEqualTo(Amount.of("0.30"));
    }

    @Test
    void aDepositAtTheVerySecondIsInTimeAndOneMicrosecondLaterIsNot() {
        Deadline noon = Deadline.published(OffsetDateTime.parse("2026-12-08T12:00:00+01:00"));

        assertThat(noon.isMet(Instant.parse("2026-12-08T11:00:00Z"))).isTrue();
        assertThat(noon.isMet(Instant.parse("2026-12-08T11:00:00.000001Z"))).isFalse();
    }

    @Test
    void identifiersAreVersionSevenAndSortByTime() {
        List<UUID> ids = Stream.generate(Ids::next).limit(1000).toList();

        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.version() == 7 && id.variant() == 2);
    }

    @Test
    void theSystemActorActsForNoOrganisation() {
        assertThatThrownBy(() -> Actor.system().requireOrganisation()).isInstanceOf(NotFound.class);
        assertThat(Actor.system().actsFor(null)).isFalse();
    }
}
