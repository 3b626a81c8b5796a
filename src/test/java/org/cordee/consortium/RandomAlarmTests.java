package org.cordee.consortium;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordee.RandomActs;
import org.cordee.consortium.ConsortiumEvent.DeadlineNear;
import org.cordee.shared.Deadline;
import org.junit.jupiter.api.Test;

/** Tests random moves of the clock and of the deadline: each alarm is raised once, in its time. */
class RandomAlarmTests {

    private static final List<Integer> MINUTES = List.of(1440, 240, 120, 30);

    private final Set<String> met = new HashSet<>();

    @Test
    void raisesEachAlarmOnceAndInItsTime() {
        RandomActs.play(200, 60, AlarmRun::new);

        assertThat(met).contains("1440", "240", "120", "30", "moved", "past");
    }

    /** An alarm that was raised, and its deadline. */
    private record RaisedAlarmRecord(int minutes, Instant deadline) {}

    private final class AlarmRun implements RandomActs.RandomScenario {

        private final Consortium consortium = SampleConsortia.in(ConsortiumState.READY);
        private final List<RaisedAlarmRecord> model = new ArrayList<>();
        private Instant deadline = SampleConsortia.DEADLINE.instant();
        private Instant now;

        AlarmRun(Random dice) {
            now = deadline.minus(Duration.ofHours(20 + dice.nextInt(40)));
        }

        @Override
        public Runnable choose(Random dice) {
            int hours = dice.nextInt(12);
            int minutes = 10 + dice.nextInt(100);
            return switch (dice.nextInt(6)) {
                case 0 -> () -> now = now.plus(Duration.ofHours(hours));
                case 1 -> () -> now = now.plus(Duration.ofMinutes(minutes));
                case 2 -> () -> move(now.plus(Duration.ofHours(1 + hours * 5L)).truncatedTo(ChronoUnit.SECONDS));
                default -> this::watch;
            };
        }

        private void move(Instant to) {
            met.add("moved");
            deadline = to;
            consortium.moveDeadline(act(), Deadline.published(to.atOffset(ZoneOffset.ofHours(1))));
        }

        private void watch() {
            MINUTES.stream()
                    .filter(minutes ->
                            !now.isBefore(deadline.minus(Duration.ofMinutes(minutes))) && now.isBefore(deadline))
                    .reduce((day, later) -> later)
                    .filter(minutes -> !isCovered(minutes))
                    .ifPresent(minutes -> {
                        model.add(new RaisedAlarmRecord(minutes, deadline));
                        met.add(String.valueOf(minutes));
                    });
            met.add(now.isBefore(deadline) ? "before" : "past");
            Instant next = consortium.watchDeadline(act());
            assertThat(next).isAfter(now.isBefore(deadline) ? now : deadline);
        }

        /**
         * Tells whether the last alarm covers these minutes: a deadline that returns to an earlier value counts as a new
         * one.
         */
        private boolean isCovered(int minutes) {
            return !model.isEmpty()
                    && model.get(model.size() - 1).deadline().equals(deadline)
                    && model.get(model.size() - 1).minutes() <= minutes;
        }

        private Act act() {
            return SampleConsortia.at(Duration.between(SampleConsortia.NOW, now));
        }

        @Override
        public Object state() {
            return consortium.recordedEvents().stream()
                    .filter(DeadlineNear.class::isInstance)
                    .map(DeadlineNear.class::cast)
                    .map(near -> new RaisedAlarmRecord(near.minutes(), near.deadlineAt()))
                    .collect(Collectors.toList());
        }

        @Override
        public void check(String answer, String where) {
            assertThat(answer).as(where).isEqualTo(RandomActs.DONE);
            assertThat(state()).as(where).isEqualTo(model);
        }
    }
}
