package org.cordee.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.cordee.dashboard.FunnelRow.Answered;
import org.cordee.introduction.IntroductionLookup.IntroductionResult;
import org.cordee.introduction.IntroductionOutcome;
import org.cordee.need.NeedHistory;
import org.cordee.need.NeedHistory.SentInquiry;
import org.cordee.need.NeedOutcome;
import org.cordee.need.NoInterestReason;
import org.cordee.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How far a need has come, from what the rooms of needs and introductions tell. */
class FunnelRowTests {

    private static final Instant PUBLISHED = Instant.parse("2026-11-24T23:30:00Z");
    private static final Instant LATER = PUBLISHED.plus(Duration.ofHours(50));

    @Test
    void aNeedWithoutAnAnswerIsPublishedOnItsDayInParis() {
        FunnelRow row = FunnelRow.of(need(null, inquiry(null, false, null)), List.of());

        assertThat(row.stage()).isEqualTo(NeedStage.PUBLISHED);
        assertThat(row.publishedOn()).isEqualTo(LocalDate.of(2026, 11, 25));
        assertThat(row.theme()).isEqualTo("45");
        assertThat(row.asked()).isEqualTo(1);
        assertThat(row.answered()).isZero();
        assertThat(row.choice()).isNull();
    }

    @Test
    void aNoIsAnAnswerAndNoInterest() {
        FunnelRow row = FunnelRow.of(need(null, inquiry(LATER, false, null), inquiry(LATER, true, null)), List.of());

        assertThat(row.stage()).isEqualTo(NeedStage.ANSWERED);
        assertThat(row.answered()).isEqualTo(2);
        assertThat(row.interested()).isEqualTo(1);
    }

    @Test
    void anIntroductionCountsOnceBothSidesAgreed() {
        NeedHistory need = need(null, inquiry(LATER, true, null));

        assertThat(FunnelRow.of(need, List.of(introduction(null, null))).stage())
                .isEqualTo(NeedStage.ANSWERED);
        assertThat(FunnelRow.of(need, List.of(introduction(null, null), introduction(LATER, null)))
                        .stage())
                .isEqualTo(NeedStage.INTRODUCED);
    }

    @ParameterizedTest
    @EnumSource(IntroductionOutcome.class)
    void aReportedOutcomeCountsWhenItIsAGroupingOrAContract(IntroductionOutcome outcome) {
        NeedStage expected = switch (outcome) {
            case CONTRACT -> NeedStage.CONTRACT;
            case GROUPING -> NeedStage.GROUPING;
            case STILL_TALKING, NO_FOLLOW_UP, NOT_MET -> NeedStage.INTRODUCED;
        };

        assertThat(FunnelRow.of(need(null, inquiry(LATER, true, null)), List.of(introduction(LATER, outcome)))
                        .stage())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(NeedOutcome.class)
    void aBuyersReportCountsWhenOneOfTheStructuresGotTheContract(NeedOutcome outcome) {
        NeedStage expected = outcome == NeedOutcome.CONTRACT_WITH_THEM ? NeedStage.CONTRACT : NeedStage.ANSWERED;

        assertThat(FunnelRow.of(need(outcome, inquiry(LATER, true, null)), List.of())
                        .stage())
                .isEqualTo(expected);
    }

    @Test
    void theBuyersTimeEndsWithItsFirstWishForAnIntroduction() {
        Instant delivered = LATER;
        FunnelRow row = FunnelRow.of(
                need(
                        null,
                        inquiry(LATER, true, delivered.plus(Duration.ofHours(30))),
                        inquiry(LATER, true, delivered.plus(Duration.ofMinutes(119)))),
                List.of());

        assertThat(row.choice()).isEqualTo(new Answered(1, YearMonth.of(2026, 11)));
    }

    @Test
    void anAnswerLiesInItsMonthInParis() {
        Instant asked = Instant.parse("2026-11-30T22:00:00Z");

        assertThat(Answered.between(asked, Instant.parse("2026-11-30T22:59:00Z")))
                .isEqualTo(new Answered(0, YearMonth.of(2026, 11)));
        assertThat(Answered.between(asked, Instant.parse("2026-11-30T23:00:00Z")))
                .isEqualTo(new Answered(1, YearMonth.of(2026, 12)));
    }

    private static NeedHistory need(@Nullable NeedOutcome outcome, SentInquiry... inquiries) {
        return new NeedHistory(
                UUID.randomUUID(),
                PUBLISHED,
                "FRD22",
                "45421000",
                LATER,
                outcome,
                outcome == null ? null : LATER,
                List.of(inquiries));
    }

    private static SentInquiry inquiry(
            @Nullable Instant answeredAt, boolean interested, @Nullable Instant introductionAskedAt) {
        return new SentInquiry(
                Ids.next(),
                Ids.next(),
                Ids.next(),
                PUBLISHED,
                answeredAt,
                interested,
                answeredAt == null || interested ? null : NoInterestReason.TOO_FAR,
                introductionAskedAt);
    }

    private static IntroductionResult introduction(@Nullable Instant agreedAt, @Nullable IntroductionOutcome outcome) {
        return new IntroductionResult(Ids.next(), agreedAt, outcome, outcome == null ? null : LATER);
    }
}
