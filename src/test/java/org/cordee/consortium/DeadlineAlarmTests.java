package org.cordee.consortium;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.cordee.consortium.ConsortiumEvent.DeadlineNear;
import org.cordee.shared.Deadline;
import org.junit.jupiter.api.Test;

/** Tests the alarms a day, four hours, two hours and half an hour before the deadline while no receipt is recorded. */
class DeadlineAlarmTests {

    private static final Duration TO_DEADLINE =
            Duration.between(SampleConsortia.NOW, SampleConsortia.DEADLINE.instant());
    private static final Instant AFTER_ALL = SampleConsortia.DEADLINE.instant().plus(Duration.ofDays(1));

    private final Consortium consortium = SampleConsortia.in(ConsortiumState.READY);

    private Instant watch(Duration before) {
        return consortium.watchDeadline(SampleConsortia.at(TO_DEADLINE.minus(before)));
    }

    private List<Integer> raised() {
        return consortium.recordedEvents().stream()
                .map(DeadlineNear.class::cast)
                .map(DeadlineNear::minutes)
                .toList();
    }

    private static Instant before(Duration left) {
        return SampleConsortia.DEADLINE.instant().minus(left);
    }

    @Test
    void raisesAnAlarmAtItsSecondAndNotBefore() {
        assertThat(watch(Duration.ofHours(24).plusSeconds(1))).isEqualTo(before(Duration.ofHours(24)));
        assertThat(raised()).isEmpty();

        assertThat(watch(Duration.ofHours(24))).isEqualTo(before(Duration.ofHours(4)));
        assertThat(watch(Duration.ofHours(4).plusSeconds(1))).isEqualTo(before(Duration.ofHours(4)));
        assertThat(raised()).containsExactly(1440);

        assertThat(watch(Duration.ofHours(4))).isEqualTo(before(Duration.ofHours(2)));
        assertThat(watch(Duration.ofHours(2))).isEqualTo(before(Duration.ofMinutes(30)));
        assertThat(raised()).containsExactly(1440, 240, 120);

        assertThat(watch(Duration.ofMinutes(30))).isEqualTo(AFTER_ALL);
        assertThat(raised()).containsExactly(1440, 240, 120, 30);
    }

    @Test
    void raisesAnAlarmOnceHoweverOftenTheStepRuns() {
        watch(Duration.ofHours(3));
        watch(Duration.ofHours(3));
        watch(Duration.ofMinutes(121));

        assertThat(raised()).containsExactly(240);
    }

    @Test
    void raisesAnAlarmAgainForANewDeadline() {
        watch(Duration.ofHours(3));
        Instant later = SampleConsortia.DEADLINE.instant().plus(Duration.ofDays(9));
        consortium.moveDeadline(
                SampleConsortia.now(), Deadline.published(later.atOffset(SampleConsortia.DEADLINE.offset())));
        consortium.clearRecordedEvents();

        assertThat(watch(Duration.ofHours(3))).isEqualTo(later.minus(Duration.ofHours(24)));
        assertThat(raised()).isEmpty();

        assertThat(consortium.watchDeadline(SampleConsortia.at(
                        Duration.between(SampleConsortia.NOW, later).minusHours(5))))
                .isEqualTo(later.minus(Duration.ofHours(4)));
        assertThat(raised()).containsExactly(1440);
    }

    @Test
    void raisesNoAlarmForADepositedBidOrAfterTheDeadline() {
        Consortium deposited = SampleConsortia.in(ConsortiumState.SUBMITTED);
        deposited.watchDeadline(SampleConsortia.at(TO_DEADLINE.minusHours(3)));

        assertThat(deposited.recordedEvents()).isEmpty();
        assertThat(watch(Duration.ZERO)).isEqualTo(AFTER_ALL);
        assertThat(raised()).isEmpty();
    }

    @Test
    void raisesNoAlarmThatWasPastWhenTheConsortiumWasOpened() {
        Instant deadline = SampleConsortia.DEADLINE.instant();
        Instant opened = deadline.minus(Duration.ofHours(20));

        assertThat(DeadlineAlarm.due(opened, deadline, opened)).isEmpty();
        assertThat(DeadlineAlarm.due(opened, deadline, before(Duration.ofHours(4))))
                .contains(DeadlineAlarm.FOUR_HOURS);
    }

    /** Paris sets the clocks back on 25 October 2026 at 3:00: hours are counted as they pass, not as clocks show them. */
    @Test
    void countsHoursAcrossTheChangeOfTheClocks() {
        Instant deadline = OffsetDateTime.parse("2026-10-25T12:00:00+01:00").toInstant();

        assertThat(DeadlineAlarm.DAY.at(deadline))
                .isEqualTo(OffsetDateTime.parse("2026-10-24T13:00:00+02:00").toInstant());
    }
}
