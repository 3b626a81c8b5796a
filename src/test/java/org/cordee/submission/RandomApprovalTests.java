package org.cordee.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.cordee.RandomActs;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.junit.jupiter.api.Test;

/**
 * Runs random commands of members and lead and compares the round and its answers with a small model after each one.
 */
class RandomApprovalTests {

    private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");
    private static final Instant DEADLINE = NOW.plus(Duration.ofDays(6));

    private final Set<RoundState> ends = EnumSet.noneOf(RoundState.class);

    @Test
    void storesOneAnswerForEachMemberAndClosesARoundOnceUnderRandomCommands() {
        RandomActs.play(200, 12, Play::new);

        assertThat(ends).contains(RoundState.SETTLED, RoundState.WITHOUT, RoundState.LAPSED);
    }

    private final class Play implements RandomActs.RandomScenario {

        private final ApprovalRound round;
        private final List<Approval> approvals;
        private final ApprovalState[] model;
        private RoundState modelRound = RoundState.OPEN;

        Play(Random dice) {
            round = ApprovalRound.open(
                    Actor.system(), Ids.next(), 1, Ids.next(), "m".repeat(64), ApprovalWindow.before(DEADLINE, NOW));
            int members = 1 + dice.nextInt(3);
            approvals = IntStream.range(0, members)
                    .mapToObj(at -> Approval.asked(Actor.system(), round, Ids.next(), "text " + at))
                    .toList();
            model = new ApprovalState[members];
            Arrays.fill(model, ApprovalState.AWAITED);
        }

        @Override
        public Runnable choose(Random dice) {
            int member = dice.nextInt(model.length);
            Approval approval = approvals.get(member);
            ApprovalDecision decision = ApprovalDecision.values()[dice.nextInt(3)];
            boolean lapses = dice.nextInt(4) == 0;
            return switch (dice.nextInt(6)) {
                case 0, 1 ->
                    () -> {
                        approval.approve(actor(), approval.textSha256(), true, NOW);
                        answered(member, ApprovalState.APPROVED);
                    };
                case 2 ->
                    () -> {
                        approval.object(actor(), approval.textSha256(), "Un prix", true, NOW);
                        answered(member, ApprovalState.OBJECTED);
                    };
                case 3 -> () -> decide(decision);
                case 4 ->
                    () -> {
                        if (lapses) {
                            round.reopened("Une erreur page 3", NOW);
                            close(RoundState.REOPENED);
                        }
                    };
                default ->
                    () -> {
                        if (lapses) {
                            round.lapse(NOW);
                            close(RoundState.LAPSED);
                        }
                    };
            };
        }

        @Override
        public Object state() {
            return List.of(
                    round.state(), approvals.stream().map(Approval::state).toList());
        }

        @Override
        public void check(String answer, String where) {
            if (!answer.equals(RandomActs.DONE)) {
                assertThat(answer).as(where).startsWith("submission.approval.");
            }
            assertThat(approvals).as(where).extracting(Approval::state).containsExactly(model);
            assertThat(round.state()).as(where).isEqualTo(modelRound);
            ends.add(round.state());
        }

        private void answered(int member, ApprovalState now) {
            assertThat(model[member]).isIn(ApprovalState.AWAITED, now);
            model[member] = now;
            if (approvals.stream().allMatch(one -> one.is(ApprovalState.APPROVED))) {
                round.settle(actor(), false, NOW);
                close(RoundState.SETTLED);
            }
        }

        private void decide(ApprovalDecision decision) {
            round.decide(actor(), decision, "Vu ensemble", NOW);
            close(
                    switch (decision) {
                        case ASK_AGAIN -> RoundState.ASKED_AGAIN;
                        case DEPOSIT_WITHOUT -> RoundState.WITHOUT;
                        case REOPEN -> RoundState.REOPENED;
                    });
        }

        private void close(RoundState to) {
            modelRound = modelRound == RoundState.OPEN ? to : modelRound;
        }

        private Actor actor() {
            return SampleApprovals.member(Ids.next());
        }
    }
}
