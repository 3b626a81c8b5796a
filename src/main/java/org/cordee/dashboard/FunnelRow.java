package org.cordee.dashboard;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cordee.introduction.IntroductionLookup.IntroductionResult;
import org.cordee.introduction.IntroductionOutcome;
import org.cordee.need.NeedHistory;
import org.cordee.need.NeedHistory.SentInquiry;
import org.cordee.need.NeedOutcome;
import org.cordee.shared.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * The row that the funnel keeps of one need.
 *
 * @param publishedOn the day in Paris
 * @param area the NUTS code of the place; empty where the place names none
 * @param theme the CPV division of the first trade; empty without a trade
 * @param asked the number of structures that were asked
 * @param choice the time from the short list to the buyer's first wish for an introduction; null without one
 */
record FunnelRow(
        UUID needId,
        LocalDate publishedOn,
        String area,
        String theme,
        NeedStage stage,
        int asked,
        int answered,
        int interested,
        @Nullable Answered choice) {

    /** The digits of a CPV division. */
    private static final int DIVISION = 2;

    /**
     * An answer in time.
     *
     * @param hours full hours from the question to the answer, nights and weekends included
     * @param month of the answer in Paris
     */
    record Answered(int hours, YearMonth month) {

        static Answered between(Instant asked, Instant answered) {
            long hours = Math.max(0, Duration.between(asked, answered).toHours());
            return new Answered(Math.toIntExact(hours), YearMonth.from(answered.atZone(Deadline.PARIS)));
        }
    }

    static FunnelRow of(NeedHistory need, List<IntroductionResult> introductions) {
        List<SentInquiry> asked = need.inquiries();
        return new FunnelRow(
                need.needId(),
                LocalDate.ofInstant(need.publishedAt(), Deadline.PARIS),
                need.area(),
                need.trade().substring(0, Math.min(DIVISION, need.trade().length())),
                stage(need, introductions),
                asked.size(),
                (int) asked.stream().filter(one -> one.answeredAt() != null).count(),
                (int) asked.stream().filter(SentInquiry::interested).count(),
                choice(need));
    }

    private static NeedStage stage(NeedHistory need, List<IntroductionResult> introductions) {
        if (need.outcome() == NeedOutcome.CONTRACT_WITH_THEM
                || introductions.stream().anyMatch(one -> one.outcome() == IntroductionOutcome.CONTRACT)) {
            return NeedStage.CONTRACT;
        }
        if (introductions.stream().anyMatch(one -> one.outcome() == IntroductionOutcome.GROUPING)) {
            return NeedStage.GROUPING;
        }
        if (introductions.stream().anyMatch(one -> one.agreedAt() != null)) {
            return NeedStage.INTRODUCED;
        }
        return need.inquiries().stream().anyMatch(one -> one.answeredAt() != null)
                ? NeedStage.ANSWERED
                : NeedStage.PUBLISHED;
    }

    private static @Nullable Answered choice(NeedHistory need) {
        Instant delivered = need.deliveredAt();
        List<Instant> wishes = need.inquiries().stream()
                .map(SentInquiry::introductionAskedAt)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return delivered == null || wishes.isEmpty() ? null : Answered.between(delivered, wishes.get(0));
    }
}
