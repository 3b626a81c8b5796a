package org.cordee.consortium.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cordee.consortium.Act;
import org.cordee.consortium.ConsortiumForm;
import org.cordee.consortium.MemberFacts;
import org.cordee.consortium.MemberState;
import org.cordee.consortium.share.LotShares.ShareLine;
import org.cordee.consortium.share.SharesOutcome.Next;
import org.cordee.shared.Actor;
import org.cordee.shared.Amount;
import org.cordee.shared.Hours;
import org.cordee.shared.Ids;
import org.cordee.shared.Percentage;
import org.cordee.shared.Role;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.Test;

class ShareRulesTests {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");

    private final UUID consortium = Ids.next();
    private final UUID lot = Ids.next();
    private final MemberFacts lead = member(lot, true);
    private final MemberFacts partner = member(lot, false);

    @Test
    void takesExactlyAHundredPercentAndTheTotalToTheCent() {
        propose(table("60", "600.00", "40", "400.00"));

        assertRefused(table("60", "600.00", "39.9999", "400.00"), "consortium.shares.not-hundred");
        assertRefused(table("60", "600.00", "40.0001", "400.00"), "consortium.shares.not-hundred");
        assertRefused(table("60", "600.00", "40", "399.99"), "consortium.shares.not-the-total");
        assertRefused(table("60", "600.00", "40", "400.01"), "consortium.shares.not-the-total");
    }

    @Test
    void givesEveryMemberALineAndMoreThanNothing() {
        assertRefused(table("100", "1000.00", "0", "0"), "consortium.shares.nothing-for-a-member");
        assertRefused(
                new LotShares(lot, Amount.of("1000"), List.of(line(lead, "100", "1000"))),
                "consortium.shares.members-incomplete");
        assertRefused(
                new LotShares(
                        lot,
                        Amount.of("1000"),
                        List.of(line(lead, "50", "500"), line(lead, "25", "250"), line(partner, "25", "250"))),
                "consortium.shares.members-incomplete");
        assertRefused(
                new LotShares(
                        lot,
                        Amount.of("1000"),
                        List.of(line(lead, "50", "500"), line(member(lot, false), "50", "500"))),
                "consortium.shares.members-incomplete");
    }

    @Test
    void hasOneTableForEachLotWithMembers() {
        UUID otherLot = Ids.next();
        MemberFacts leadThere = member(otherLot, true);
        LotShares here = table("60", "600", "40", "400");
        LotShares there = new LotShares(otherLot, Amount.of("5"), List.of(line(leadThere, "100", "5")));
        List<MemberFacts> all = List.of(lead, partner, leadThere);

        ShareTable.check(List.of(here, there), all);

        for (List<LotShares> wrong : List.of(List.of(here), List.of(here, here), List.<LotShares>of())) {
            assertThatThrownBy(() -> ShareTable.check(wrong, all))
                    .isInstanceOfSatisfying(
                            RuleViolation.class,
                            no -> assertThat(no.key()).isEqualTo("consortium.shares.lots-incomplete"));
        }
    }

    @Test
    void isClosedWhenAllAnsweredAndLeadsOnAsTheWeakestAnswerSays() {
        assertThatThrownBy(() -> after(turn(1), AnswerState.AGREED, AnswerState.PENDING))
                .isInstanceOf(RuleViolation.class);
        assertThat(after(turn(1), AnswerState.AGREED, AnswerState.AGREED)).isEqualTo(Next.AGREED);
        assertThat(after(turn(1), AnswerState.AGREED, AnswerState.COUNTERED)).isEqualTo(Next.NEXT_ROUND);
        assertThat(after(turn(3), AnswerState.NO_ANSWER)).isEqualTo(Next.NEXT_ROUND);
        assertThat(after(turn(4), AnswerState.COUNTERED)).isEqualTo(Next.MEDIATION);
        assertThat(after(turn(4), AnswerState.AGREED)).isEqualTo(Next.AGREED);
        assertThat(after(turn(1), AnswerState.COUNTERED, AnswerState.REFUSED)).isEqualTo(Next.FAILED);
        assertThat(after(new ShareProposal.Turn(1, 5, true), AnswerState.NO_ANSWER))
                .isEqualTo(Next.FAILED);
    }

    @Test
    void closedTwiceItStaysAsItWas() {
        ShareProposal proposal = propose(table("60", "600", "40", "400"));

        proposal.close(List.of(AnswerState.AGREED));
        proposal.close(List.of(AnswerState.REFUSED));

        assertThat(proposal.isAgreed()).isTrue();
        assertThatThrownBy(() -> proposal.requireOpen(NOW)).isInstanceOf(RuleViolation.class);
    }

    @Test
    void theLastInstantOfTheWindowBelongsToTheAnswerAndTheNextToTheTimer() {
        ShareProposal proposal = propose(table("60", "600", "40", "400"));
        Instant due = NOW.plus(DAY);

        proposal.requireOpen(due);

        assertThat(proposal.hasEnded(due)).isTrue();
        assertThat(proposal.hasEnded(due.minusNanos(1))).isFalse();
        assertRefused(() -> proposal.requireOpen(due.plusNanos(1)), "consortium.shares.window-ended");
    }

    @Test
    void amountsAreWhatTheirPercentagesSay() {
        assertRefused(table("60", "700", "40", "300"), "consortium.shares.amount-is-not-the-share");
        propose(table("33.3334", "333.34", "66.6666", "666.66"));
    }

    @Test
    void aMemberMayHaveSeveralWorkPackagesButEachOnce() {
        LotShares two = new LotShares(
                lot,
                Amount.of("1000"),
                List.of(line(lead, "60", "600"), work("Tri", "25", "250"), work("Dépose", "15", "150")));

        assertThat(propose(two).figures())
                .extracting(AgreedShare::percentage)
                .containsExactly(Percentage.of("60"), Percentage.of("40"));
        assertRefused(
                new LotShares(
                        lot,
                        Amount.of("1000"),
                        List.of(line(lead, "60", "600"), work("Tri", "25", "250"), work(" Tri ", "15", "150"))),
                "consortium.shares.members-incomplete");
    }

    @Test
    void aJointGroupingIsPaidSeparatelyAndAFeeIsOneThingAndLeavesThePartnersTheirPart() {
        assertRefused(
                () -> new Terms(ConsortiumForm.JOINT, PaymentScheme.SINGLE, LeadFee.NONE, false, false),
                "consortium.shares.joint-is-paid-separately");
        assertRefused(() -> new LeadFee(Percentage.of("3"), Amount.of("100")), "consortium.shares.fee-twice");
        assertRefused(() -> propose(LeadFee.of(Amount.of("400"))), "consortium.shares.fee-eats-the-parts");
        assertThat(propose(LeadFee.of(Amount.of("399.99"))).terms().fee().amount())
                .isEqualTo(Amount.of("399.99"));
    }

    @Test
    void aCounterProposalSaysSomethingElseForEachOwnPartAndWhy() {
        List<AgreedShare> own =
                propose(table("60", "600", "40", "400")).figures().subList(1, 2);
        ProposalAnswer answer = new ProposalAnswer(Ids.next(), Ids.next(), partner);
        Map<UUID, Amount> totals = Map.of(lot, Amount.of("1000"));

        assertRefused(
                () -> answer.counter(now(), List.of(), own, totals, "more"), "consortium.shares.wishes-incomplete");
        assertRefused(
                () -> answer.counter(now(), List.of(wish(lead, "41")), own, totals, "more"),
                "consortium.shares.wishes-incomplete");
        assertRefused(
                () -> answer.counter(now(), List.of(wish(partner, "40")), own, totals, "more"),
                "consortium.shares.same-as-proposed");
        assertRefused(
                () -> answer.counter(now(), List.of(wish(partner, "0")), own, totals, "more"),
                "consortium.shares.nothing-for-a-member");
        assertRefused(
                () -> answer.counter(now(), List.of(wish(partner, "41")), own, totals, " "),
                "consortium.words.missing");
        answer.counter(now(), List.of(wish(partner, "41")), own, totals, "more");

        assertThat(answer.state()).isEqualTo(AnswerState.COUNTERED);
        assertThat(answer.wishes()).containsExactly(wish(partner, "41"));
    }

    @Test
    void aWishMayNotContradictItselfAndIsToldWhatWouldAgree() {
        ShareProposal proposal = propose(table("60", "600", "40", "400"));
        List<AgreedShare> own = proposal.figures().subList(1, 2);

        assertThatThrownBy(() -> Wishes.check(
                        List.of(new Wish(partner.memberId(), Percentage.of("41"), Amount.of("500"), Hours.NONE)),
                        own,
                        proposal.totals()))
                .isInstanceOfSatisfying(RuleViolation.class, no -> {
                    assertThat(no.key()).isEqualTo("consortium.shares.wish-contradicts-itself");
                    assertThat(no.field()).isEqualTo("wishes[0].amount");
                    assertThat(no.arguments())
                            .containsExactly(
                                    new BigDecimal("500.00"),
                                    new BigDecimal("41.0000"),
                                    new BigDecimal("410.00"),
                                    new BigDecimal("50.0000"));
                });
    }

    @Test
    void aWishMayRoundToTheCentAndToTheTenThousandthAndNoFurther() {
        List<AgreedShare> own =
                propose(table("60", "600", "40", "400")).figures().subList(1, 2);

        wish(own, "33.3333", "333.33");
        wish(own, "33.3333", "333.34");
        wish(own, "41.0001", "410.00");

        assertRefused(() -> wish(own, "33.3333", "333.36"), "consortium.shares.wish-contradicts-itself");
        assertRefused(() -> wish(own, "41.0021", "410.00"), "consortium.shares.wish-contradicts-itself");
    }

    @Test
    void whoeverAsksForOtherHoursKeepsTheRoundingOfTheProposal() {
        List<AgreedShare> own =
                propose(table("59.9980", "600", "40.0020", "400")).figures().subList(1, 2);

        wish(own, "40.0020", "400");

        assertRefused(() -> wish(own, "40.0020", "399.99"), "consortium.shares.wish-contradicts-itself");
    }

    /** With an hour more than proposed, of a lot of a thousand euros. */
    private void wish(List<AgreedShare> own, String share, String amount) {
        Wishes.check(
                List.of(new Wish(partner.memberId(), Percentage.of(share), Amount.of(amount), new Hours(1))),
                own,
                Map.of(lot, Amount.of("1000")));
    }

    @Test
    void aReminderGoesOutOnceAndNotOnTheDayOfTheProposal() {
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

        assertRefused(attempt::requireProposable, "consortium.shares.mediation-awaited");
        assertRefused(() -> attempt.lapse(now(), fourth.id()), "consortium.shares.mediation-awaited");
        attempt.recommend(now(), fourth.id(), "Meet.");
        attempt.requireProposable();
        attempt.lapse(at(DAY), fourth.id());
        assertThat(attempt.told()).hasSize(1);
        ShareProposal last = closed(new ShareProposal.Turn(1, 5, true), AnswerState.COUNTERED);
        assertRefused(last::requireCounterable, "consortium.shares.last-proposal");
        attempt.follow(last, NOW);
        assertThat(attempt.state()).isEqualTo(NegotiationState.FAILED);
        assertThat(attempt.awaitsArbitration()).isTrue();
    }

    @Test
    void arbitratedOnceAnotherAttemptBegins() {
        ShareNegotiation attempt = new ShareNegotiation(Ids.next(), consortium, 1);
        ShareProposal refused = closed(turn(1), AnswerState.REFUSED);
        assertRefused(
                () -> attempt.arbitrate(now(), refused.id(), Arbitration.RETRY),
                "consortium.shares.nothing-to-arbitrate");
        attempt.follow(refused, NOW);
        assertRefused(attempt::requireProposable, "consortium.shares.arbitration-awaited");

        attempt.arbitrate(now(), refused.id(), Arbitration.RETRY);

        assertThat(attempt.next(Ids.next()).attempt()).isEqualTo(2);
        assertRefused(
                () -> attempt.arbitrate(now(), refused.id(), Arbitration.REPLACE),
                "consortium.shares.nothing-to-arbitrate");
    }

    @Test
    void aMemberAnswersOnceAndRefusesWithAReason() {
        ProposalAnswer answer = new ProposalAnswer(Ids.next(), Ids.next(), partner);

        assertThatThrownBy(() -> answer.refuse(now(), " "))
                .isInstanceOfSatisfying(
                        RuleViolation.class, no -> assertThat(no.key()).isEqualTo("consortium.words.missing"));
        assertThat(answer.state()).isEqualTo(AnswerState.PENDING);
        answer.agree(now(), null);
        assertThatThrownBy(() -> answer.refuse(now(), "too little"))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        no -> assertThat(no.key()).isEqualTo("consortium.shares.already-answered"));
        assertThat(answer.told()).hasSize(1);
    }

    private ShareProposal propose(LotShares table) {
        return propose(table, turn(1), LeadFee.NONE, DAY);
    }

    private ShareProposal propose(LeadFee fee) {
        return propose(table("60", "600", "40", "400"), turn(1), fee, DAY);
    }

    private ShareProposal proposeFor(Duration window) {
        return propose(table("60", "600", "40", "400"), turn(1), LeadFee.NONE, window);
    }

    private ShareProposal propose(LotShares table, ShareProposal.Turn turn, LeadFee fee, Duration window) {
        Terms terms = new Terms(ConsortiumForm.JOINT, PaymentScheme.SEPARATE, fee, false, false);
        return ShareProposal.propose(
                now(), Ids.next(), consortium, turn, List.of(table), terms, List.of(lead, partner), NOW.plus(window));
    }

    private ShareProposal closed(ShareProposal.Turn turn, AnswerState... answers) {
        ShareProposal proposal = propose(table("60", "600", "40", "400"), turn, LeadFee.NONE, DAY);
        proposal.close(List.of(answers));
        return proposal;
    }

    private Next after(ShareProposal.Turn turn, AnswerState... answers) {
        return closed(turn, answers).next();
    }

    private static ShareProposal.Turn turn(int round) {
        return new ShareProposal.Turn(1, round, false);
    }

    private static Wish wish(MemberFacts member, String share) {
        Amount amount =
                new Amount(Percentage.of(share).value().movePointRight(1).setScale(2));
        return new Wish(member.memberId(), Percentage.of(share), amount, Hours.NONE);
    }

    private ShareLine work(String name, String share, String amount) {
        return new ShareLine(partner.memberId(), name, Percentage.of(share), Amount.of(amount), Hours.NONE);
    }

    private void assertRefused(LotShares table, String key) {
        assertRefused(() -> propose(table), key);
    }

    private static void assertRefused(ThrowingCallable act, String key) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RuleViolation.class, no -> assertThat(no.key()).isEqualTo(key));
    }

    private LotShares table(String leadShare, String leadAmount, String share, String amount) {
        return new LotShares(
                lot, Amount.of("1000.00"), List.of(line(lead, leadShare, leadAmount), line(partner, share, amount)));
    }

    private static ShareLine line(MemberFacts member, String share, String amount) {
        return new ShareLine(member.memberId(), Percentage.of(share), Amount.of(amount), Hours.NONE);
    }

    private MemberFacts member(UUID lotId, boolean leads) {
        return new MemberFacts(Ids.next(), consortium, lotId, Ids.next(), Ids.next(), leads, MemberState.PROVISIONAL);
    }

    private static Act now() {
        return at(Duration.ZERO);
    }

    private static Act at(Duration later) {
        return new Act(new Actor(Ids.next(), Ids.next(), Set.of(Role.MEMBER), Actor.Via.ACCOUNT), NOW.plus(later));
    }
}
