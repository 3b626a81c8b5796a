package org.cordee.support;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;

/**
 * The requests of one support organisation.
 *
 * @param toAccept those it has to accept, the most pressed first
 * @param helping those in which it helps
 * @param finished one page of those in which it has finished, the latest first
 * @param asked how often it was asked this year, by kind, the most frequent first
 */
public record SupportDesk(
        String name,
        boolean offering,
        List<SupportRow> toAccept,
        List<SupportRow> helping,
        Page<FinishedSupport> finished,
        DeskFigures figures,
        List<AskedKind> asked) {

    public SupportDesk {
        toAccept = List.copyOf(toAccept);
        helping = List.copyOf(helping);
        asked = List.copyOf(asked);
    }

    /**
     * A request in which the help is finished.
     *
     * @param title the beginning of the question
     * @param requesterName the organisation that asked
     * @param deliveredAt when the help was finished
     * @param hours the hours of all deliverables
     * @param inTime whether it was accepted within the service level
     * @param score the requester's evaluation in points from 1 to 5; null as long as there is none
     */
    public record FinishedSupport(
            UUID id,
            SupportKind kind,
            String title,
            String requesterName,
            Instant deliveredAt,
            BigDecimal hours,
            boolean inTime,
            @Nullable Integer score) {}

    /**
     * How often the organisation was asked for one kind of help.
     *
     * @param requests the number of requests since 1 January
     */
    public record AskedKind(SupportKind kind, long requests) {}

    /**
     * The figures of a support organisation.
     *
     * @param turns the number of requests of the last three months that it accepted or let pass by time
     * @param inTime the number of those that it accepted within the service level
     * @param medianHours the median time from the question to the acceptance of those that it accepted, in hours with one
     * decimal, nights and weekends included; null when it accepted none
     * @param hours hours given since the first day of this month
     * @param hoursPerMonth hours of its offer; null without an offer
     * @param evaluations the number of all evaluations
     * @param score their average in points from 1 to 5, with one decimal; null without an evaluation
     */
    public record DeskFigures(
            long turns,
            long inTime,
            @Nullable BigDecimal medianHours,
            BigDecimal hours,
            @Nullable Integer hoursPerMonth,
            long evaluations,
            @Nullable BigDecimal score) {

        /** Returns the per cent accepted within the service level, rounded down; null when nobody asked. */
        public @Nullable Integer inTimePercent() {
            return turns == 0 ? null : (int) (100 * inTime / turns);
        }

        /** Returns the median of some times in hours, rounded half up to one decimal; null without any. */
        static @Nullable BigDecimal median(List<Duration> times) {
            if (times.isEmpty()) {
                return null;
            }
            List<Long> minutes =
                    times.stream().map(Duration::toMinutes).sorted().toList();
            long twice = minutes.get((minutes.size() - 1) / 2) + minutes.get(minutes.size() / 2);
            return BigDecimal.valueOf(twice).divide(BigDecimal.valueOf(120), 1, RoundingMode.HALF_UP);
        }

        static @Nullable BigDecimal rounded(@Nullable Double average) {
            return average == null ? null : BigDecimal.valueOf(average).setScale(1, RoundingMode.HALF_UP);
        }
    }
}
