package org.cordee.submission.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.Test;

/** Members and lead do whatever comes to their minds; round and answers say after each act what a small model says. */
class RandomApprovalTests {

    private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");
    private static final Instant DEADLINE = NOW.plus(Duration.ofDays(6));

    private final Map<RoundState, Integer> ends = new EnumMap<>(RoundState.class);

    @Test
    void whateverIsTriedEachMemberAnswersOnceAndARoundClosesOnce() {
        for (int seed = 0; seed < 100; seed++) {
            new Play(seed).run();
        }
        assertThat(ends.keySet()).contains(RoundState.SETTLED, RoundState.WITHOUT, RoundState.LAPSED);
    }

    private final class Play {

        private final Random random;
        private final ApprovalRound round;
        private final List<Approval> approvals;
        private final ApprovalState[] model;
        private RoundState modelRound = RoundState.OPEN;

        Play(int seed) {
            random = new Random(seed);
            round = ApprovalRound.open(
                    Actor.system(), Ids.next(), 1, Ids.next(), "m".repeat(64), ApprovalWindow.before(DEADLINE, NOW));
            int members = 1 + random.nextInt(3);
            approvals = IntStream.range(0, members)
                    .mapToObj(at -> Approval.asked(Actor.system(), round, Ids.next(), "text " + at))
                    .toList();
            model = new ApprovalState[members];
            Arrays.fill(model, ApprovalState.AWAITED);
        }

        void run() {
            for (int act = 0; act < 12; act++) {
                try {
                    any();
                } catch (RuleViolation no) {
                    assertThat(no.key()).startsWith("submission.approval.");
                }
                assertThat(approvals).extracting(Approval::state).containsExactly(model);
                assertThat(round.state()).isEqualTo(modelRound);
            }
            ends.merge(round.state(), 1, Integer::sum);
        }

        private void any() {
            int member = random.nextInt(model.length);
            Approval approval = approvals.get(member);
            switch (random.nextInt(5)) {
                case 0, 1 -> {
                    approval.approve(actor(), approval.textSha256(), true, NOW);
                    answered(member, ApprovalState.APPROVED);
                }
                case 2 -> {
                    approval.object(actor(), approval.textSha256(), "Un prix", true, NOW);
                    answered(member, ApprovalState.OBJECTED);
                }
                case 3 -> decide();
                default -> {
                    if (random.nextInt(4) == 0) {
                        round.lapse(NOW);
                        close(RoundState.LAPSED);
                    }
                }
            }
        }

        private void answered(int member, ApprovalState now) {
            assertThat(model[member]).isIn(ApprovalState.AWAITED, now);
            model[member] = now;
            if (approvals.stream().allMatch(one -> one.is(ApprovalState.APPROVED))) {
                round.settle(actor(), false, NOW);
                close(RoundState.SETTLED);
            }
        }

        private void decide() {
            ApprovalDecision decision = ApprovalDecision.values()[random.nextInt(3)];
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
