package org.cordee.consortium.shares;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cordee.RefusalAssertions.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.consortium.Act;
import org.cordee.consortium.MemberFacts;
import org.cordee.consortium.shares.SharesOutcome.Next;
import org.cordee.shared.Actor;
import org.cordee.shared.Amount;
import org.cordee.shared.Hours;
import org.cordee.shared.Ids;
import org.cordee.shared.Percentage;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.Test;

/** Tests the answers of members to a proposal, and the step that follows. */
class NegotiationRulesTests extends ProposalRules {

    @Test
    void closesAProposalWhenAllAnsweredAndFollowsTheWeakestAnswer() {
        assertThatThrownBy(() -> after(turn(1), AnswerState.AGREED, AnswerState.PENDING))
                .isInstanceOf(RuleViolation.class);
        assertThat(after(turn(1), AnswerState.AGREED, AnswerState.AGREED)).isEqualTo(Next.AGREED);
        assertThat(after(turn(1), AnswerState.AGREED, AnswerState.COUNTERED)).isEqualTo(Next.NEXT_ROUND);
        assertThat(after(turn(3), AnswerState.NO_ANSWER)).isEqualTo(Next.NEXT_ROUND);
        assertThat(after(turn(4), AnswerState.COUNTERED)).isEqualTo(Next.MEDIATION);
        assertThat(after(turn(4), AnswerState.AGREED)).isEqualTo(Next.AGREED);
        assertThat(after(turn(1), AnswerState.COUNTERED, AnswerState.REFUSED)).isEqualTo(Next.FAILED);
        assertThat(after(new ShareProposal.ProposalPosition(1, 5, true), AnswerState.NO_ANSWER))
                .isEqualTo(Next.FAILED);
    }

    @Test
    void closingAProposalTwiceKeepsTheFirstResult() {
        ShareProposal proposal = propose(table("60", "600", "40", "400"));

        proposal.close(List.of(AnswerState.AGREED));
        proposal.close(List.of(AnswerState.REFUSED));

        assertThat(proposal.isAgreed()).isTrue();
        assertThatThrownBy(() -> proposal.requireOpen(NOW)).isInstanceOf(RuleViolation.class);
    }

    @Test
    void acceptsAnAnswerInTheLastInstantOfTheWindowAndNoneAfterIt() {
        ShareProposal proposal = propose(table("60", "600", "40", "400"));
        Instant due = NOW.plus(DAY);

        proposal.requireOpen(due);

        assertThat(proposal.hasEnded(due)).isTrue();
        assertThat(proposal.hasEnded(due.minusNanos(1))).isFalse();
        refused("consortium.shares.window-ended", () -> proposal.requireOpen(due.plusNanos(1)));
    }

    @Test
    void aCounterProposalNeedsADifferentShareForEachOwnPartAndAReason() {
        List<AgreedShare> own =
                propose(table("60", "600", "40", "400")).figures().subList(1, 2);
        ProposalAnswer answer = new ProposalAnswer(Ids.next(), Ids.next(), partner);
        Map<UUID, Amount> totals = Map.of(lot, Amount.of("1000"));

        refused("consortium.shares.wishes-incomplete", () -> answer.counter(now(), List.of(), own, totals, "more"));
        refused(
                "consortium.shares.wishes-incomplete",
                () -> answer.counter(now(), List.of(wish(lead, "41")), own, totals, "more"));
        refused(
                "consortium.shares.same-as-proposed",
                () -> answer.counter(now(), List.of(wish(partner, "40")), own, totals, "more"));
        refused(
                "consortium.shares.nothing-for-a-member",
                () -> answer.counter(now(), List.of(wish(partner, "0")), own, totals, "more"));
        refused(
                "consortium.words.missing",
                () -> answer.counter(now(), List.of(wish(partner, "41")), own, totals, " "));
        answer.counter(now(), List.of(wish(partner, "41")), own, totals, "more");

        assertThat(answer.state()).isEqualTo(AnswerState.COUNTERED);
        assertThat(answer.wishes()).containsExactly(wish(partner, "41"));
    }

    @Test
    void sendsOneReminderAndNotOnTheDayOfTheProposal() {
        ShareProposal proposal = proposeFor(DAY.multipliedBy(2));
        ProposalAnswer answer = new ProposalAnswer(Ids.next(), proposal.id(), partner);

        assertThat(answer.remind(at(DAY.minusSeconds(1)), proposal)).isFalse();
        assertThat(answer.remind(new Act(Actor.system(), proposal.remindAt()), proposal))
                .isTrue();
        assertThat(answer.remind(at(DAY.plusHours(5)), proposal)).isFalse();
        ShareProposal hurried = proposeFor(DAY);
        assertThat(hurried.remindAt()).isAfterOrEqualTo(hurried.dueAt());
    }

    @Test
    void mediationFollowsFourRoundsAndTheRecommendationLeadsToOneLastProposal() {
        ShareNegotiation attempt = new ShareNegotiation(Ids.next(), consortium, 1);
        ShareProposal fourth = closed(turn(4), AnswerState.COUNTERED);

        attempt.follow(fourth, NOW.plus(DAY));

        refused("consortium.shares.mediation-awaited", attempt::requireProposable);
        refused("consortium.shares.mediation-awaited", () -> attempt.lapse(now(), fourth.id()));
        attempt.recommend(now(), fourth.id(), "Meet.");
        attempt.requireProposable();
        attempt.lapse(at(DAY), fourth.id());
        assertThat(attempt.recordedEvents()).hasSize(1);
        ShareProposal last = closed(new ShareProposal.ProposalPosition(1, 5, true), AnswerState.COUNTERED);
        refused("consortium.shares.last-proposal", last::requireCounterable);
        attempt.follow(last, NOW);
        assertThat(attempt.state()).isEqualTo(NegotiationState.FAILED);
        assertThat(attempt.awaitsArbitration()).isTrue();
    }

    @Test
    void anArbitrationBeginsAnotherAttemptAndIsAllowedOnce() {
        ShareNegotiation attempt = new ShareNegotiation(Ids.next(), consortium, 1);
        ShareProposal refused = closed(turn(1), AnswerState.REFUSED);
        refused(
                "consortium.shares.nothing-to-arbitrate",
                () -> attempt.arbitrate(now(), refused.id(), Arbitration.RETRY));
        attempt.follow(refused, NOW);
        refused("consortium.shares.arbitration-awaited", attempt::requireProposable);

        attempt.arbitrate(now(), refused.id(), Arbitration.RETRY);

        assertThat(attempt.next(Ids.next()).attempt()).isEqualTo(2);
        refused(
                "consortium.shares.nothing-to-arbitrate",
                () -> attempt.arbitrate(now(), refused.id(), Arbitration.REPLACE));
    }

    @Test
    void aMemberAnswersOnceAndNeedsAReasonToRefuse() {
        ProposalAnswer answer = new ProposalAnswer(Ids.next(), Ids.next(), partner);

        refused("consortium.words.missing", () -> answer.refuse(now(), " "));
        assertThat(answer.state()).isEqualTo(AnswerState.PENDING);
        answer.agree(now(), null);
        refused("consortium.shares.already-answered", () -> answer.refuse(now(), "too little"));
        assertThat(answer.recordedEvents()).hasSize(1);
    }

    private ShareProposal proposeFor(Duration window) {
        return propose(table("60", "600", "40", "400"), turn(1), LeadFee.NONE, window);
    }

    private ShareProposal closed(ShareProposal.ProposalPosition turn, AnswerState... answers) {
        ShareProposal proposal = propose(table("60", "600", "40", "400"), turn, LeadFee.NONE, DAY);
        proposal.close(List.of(answers));
        return proposal;
    }

    private Next after(ShareProposal.ProposalPosition turn, AnswerState... answers) {
        return closed(turn, answers).next();
    }

    private static CounterShare wish(MemberFacts member, String share) {
        Amount amount =
                new Amount(Percentage.of(share).value().movePointRight(1).setScale(2));
        return new CounterShare(member.memberId(), Percentage.of(share), amount, Hours.NONE);
    }
}
