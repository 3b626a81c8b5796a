package org.cordee.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.RefusalAssertions.refused;

import java.time.Duration;
import java.time.Instant;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.junit.jupiter.api.Test;

class ApprovalRulesTests {

    private static final Instant NOW = Instant.parse("2026-11-24T17:00:00Z");
    private static final Instant DEADLINE = NOW.plus(Duration.ofDays(6));

    private final Actor actor = SampleApprovals.member(Ids.next());
    private final ApprovalRound round = round(DEADLINE);
    private final Approval approval = Approval.asked(Actor.system(), round, Ids.next(), "Accord");

    private static ApprovalRound round(Instant deadline) {
        return ApprovalRound.open(
                Actor.system(), Ids.next(), 1, Ids.next(), "m".repeat(64), ApprovalWindow.before(deadline, NOW));
    }

    @Test
    void storesThePersonTheTimeAndTheShownText() {
        approval.approve(actor, approval.textSha256(), true, NOW.plusSeconds(60));

        assertThat(approval.state()).isEqualTo(ApprovalState.APPROVED);
        assertThat(approval.answeredBy()).isEqualTo(actor.personId());
        assertThat(approval.answeredAt()).isEqualTo(NOW.plusSeconds(60));
        assertThat(approval.textSha256()).isEqualTo(Sha256.of("Accord"));
    }

    @Test
    void recordsARepeatedApprovalOnce() {
        approval.approve(actor, approval.textSha256(), true, NOW);
        approval.approve(actor, approval.textSha256(), true, NOW.plusSeconds(60));

        assertThat(approval.answeredAt()).isEqualTo(NOW);
    }

    @Test
    void refusesAnApprovalAfterAnObjectionOfTheSameMember() {
        approval.object(actor, approval.textSha256(), "Un prix", true, NOW);

        refused(
                "submission.approval.answered.OBJECTED",
                () -> approval.approve(actor, approval.textSha256(), true, NOW));
    }

    @Test
    void refusesAnAnswerToAnOutdatedText() {
        refused("submission.approval.text-changed", () -> approval.approve(actor, "aaaa", true, NOW));
    }

    @Test
    void refusesAnObjectionWithoutAReason() {
        refused(
                "submission.approval.reason-needed",
                () -> approval.object(actor, approval.textSha256(), "  ", true, NOW));
    }

    @Test
    void endsAfterTwoDaysAndBeforeTheLastThirtyHours() {
        assertThat(round(DEADLINE).dueAt()).isEqualTo(NOW.plus(Duration.ofDays(2)));
        assertThat(round(NOW.plus(Duration.ofHours(48))).dueAt()).isEqualTo(NOW.plus(Duration.ofHours(18)));
    }

    @Test
    void remindsOnceAndNotInTheFirstHours() {
        ApprovalWindow window = ApprovalWindow.before(DEADLINE, NOW);

        assertThat(approval.remind(window, NOW.plus(Duration.ofHours(5)))).isFalse();
        assertThat(approval.remind(window, window.remindAt())).isTrue();
        assertThat(approval.remind(window, window.remindAt().plusSeconds(1))).isFalse();
    }

    @Test
    void copiesAnApprovalOfTheSamePackageToTheNextRound() {
        approval.approve(actor, approval.textSha256(), true, NOW);

        Approval standing = Approval.copyToRound(round(DEADLINE), approval);

        assertThat(standing.is(ApprovalState.APPROVED)).isTrue();
        assertThat(standing.answeredBy()).isEqualTo(actor.personId());
        assertThat(standing.textSha256()).isEqualTo(approval.textSha256());
    }

    @Test
    void refusesASecondDecisionButAcceptsTheSameOneTwice() {
        round.decide(actor, ApprovalDecision.DEPOSIT_WITHOUT, "Le temps manque", NOW);
        round.decide(actor, ApprovalDecision.DEPOSIT_WITHOUT, "Le temps manque", NOW);

        refused(
                "submission.approval.nothing-to-decide",
                () -> round.decide(actor, ApprovalDecision.REOPEN, "Non", NOW));
    }
}
