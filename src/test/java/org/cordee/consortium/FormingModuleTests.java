package org.cordee.consortium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.cordee.consortium.ConsortiumFixture.Launched;
import org.cordee.consortium.shares.AgreedShare;
import org.cordee.consortium.shares.AnsweringShares;
import org.cordee.consortium.shares.CounterShare;
import org.cordee.consortium.shares.OpeningShareRound;
import org.cordee.consortium.shares.ProposingShares;
import org.cordee.consortium.shares.SettlingShares;
import org.cordee.consortium.shares.ShareRound;
import org.cordee.consortium.shares.SharesOutcome;
import org.cordee.consortium.shares.SharesReading;
import org.cordee.shared.Amount;
import org.cordee.shared.Hours;
import org.cordee.shared.Percentage;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tests the whole life of a consortium with the database, each job run twice, and its early ends. */
@ConsortiumTest
class FormingModuleTests {

    @Autowired
    ConsortiumFixture fixture;

    @Autowired
    MovableClock clock;

    @Autowired
    OpeningConsortium opening;

    @Autowired
    OpeningTurn turns;

    @Autowired
    AnsweringInvitation answering;

    @Autowired
    SigningNda signing;

    @Autowired
    GivingCapacity giving;

    @Autowired
    ConfirmingPartner confirming;

    @Autowired
    SettlingRound settling;

    @Autowired
    AbandoningConsortium abandoning;

    @Autowired
    SharesReading shares;

    @Autowired
    ProposingShares proposing;

    @Autowired
    OpeningShareRound shareRounds;

    @Autowired
    AnsweringShares answeringShares;

    @Autowired
    SettlingShares settlingShares;

    @Autowired
    NegotiatedConsortia consortia;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    MarkingReady ready;

    @Autowired
    MarkingSubmitted submitted;

    @Autowired
    ClosingAtDeadline closing;

    @Autowired
    PlanningPreparation planning;

    @Autowired
    ConsortiumReading reading;

    @Autowired
    ConsortiumLookup lookup;

    @Test
    void goesFromAnInvitationToASubmittedBid() {
        Launched launched = fixture.launched(true, fixture.firms(1));
        SampleFirm partner = launched.candidate(0);
        UUID invitation = fixture.invited(launched);
        UUID consortium = launched.consortiumId();

        answering.accept(partner.actor(), invitation);
        String hash = reading.nda(partner.actor(), invitation, "fr").sha256();
        signing.sign(partner.actor(), invitation, new NdaEvidence("Nadia Benali", "Directrice", hash));
        giving.give(partner.actor(), invitation, ConsortiumFixture.capacity(partner));
        confirming.confirm(launched.lead().actor(), invitation);
        assertThat(settling.settle(consortium)).isEqualTo(settling.settle(consortium));
        assertThat(lookup.consortium(consortium).state()).isEqualTo(ConsortiumState.NEGOTIATING);
        agreeOnShares(launched, partner);
        new TransactionTemplate(transactions)
                .executeWithoutResult(signed -> consortia.getLocked(consortium).agreementSigned());
        ready.mark(consortium, clock.now());
        ready.mark(consortium, clock.now());
        submitted.mark(consortium, clock.now());
        submitted.mark(consortium, clock.now());

        assertThat(lookup.consortium(consortium).state()).isEqualTo(ConsortiumState.SUBMITTED);
        assertThat(lookup.members(consortium)).hasSize(2).allMatch(member -> member.state() == MemberState.CONFIRMED);
        assertThat(closing.close(consortium).missed()).isFalse();
    }

    private List<CounterShare> wish(Launched launched, String amount) {
        UUID member = lookup.members(launched.consortiumId()).get(1).memberId();
        return List.of(new CounterShare(member, Percentage.of("25"), Amount.of(amount), new Hours(100)));
    }

    private void agreeOnShares(Launched launched, SampleFirm partner) {
        UUID consortium = launched.consortiumId();
        UUID first = proposing.propose(launched.lead().actor(), consortium, fixture.shares(launched, "80"));
        assertRefused(
                () -> proposing.propose(launched.lead().actor(), consortium, fixture.shares(launched, "80")),
                "consortium.shares.already-proposed");
        assertRefused(() -> settlingShares.settle(consortium, first), "consortium.shares.answers-missing");
        answeringShares.counter(partner.actor(), first, wish(launched, "250.00"), "Too little for the work.");
        assertThat(settlingShares.settle(consortium, first).next()).isEqualTo(SharesOutcome.Next.NEXT_ROUND);
        assertThat(settlingShares.settle(consortium, first).next()).isEqualTo(SharesOutcome.Next.NEXT_ROUND);
        UUID second = proposing.propose(launched.lead().actor(), consortium, fixture.shares(launched, "70"));
        assertThat(shareRounds.open(consortium).answerers())
                .extracting(ShareRound.Answerer::organisationId)
                .containsExactly(partner.organisationId());
        assertThat(settlingShares.settle(consortium, first).next())
                .as("a second run after the next proposal")
                .isEqualTo(SharesOutcome.Next.NEXT_ROUND);
        answeringShares.agree(partner.actor(), second, null);
        assertThat(settlingShares.settle(consortium, second).next()).isEqualTo(SharesOutcome.Next.AGREED);
        assertThat(settlingShares.settle(consortium, second).next()).isEqualTo(SharesOutcome.Next.AGREED);
        assertThat(shares.agreed(consortium))
                .extracting(AgreedShare::amount)
                .containsExactly(Amount.of("700.00"), Amount.of("300.00"));
        assertRefused(() -> answeringShares.agree(partner.actor(), first, null), "consortium.shares.closed");
    }

    @Test
    void refusesASecondConsortiumOfTheSameLeadOnOneLotUntilTheFirstIsGivenUp() {
        SampleFirm lead = fixture.firm("Sillage");
        List<UUID> tender = fixture.tender(lead, 2);
        UUID first = opening.open(lead.actor(), fixture.wish(lead, tender.subList(0, 2), false));

        assertRefused(
                () -> opening.open(lead.actor(), fixture.wish(lead, tender, false)), "consortium.lead.already-leads");
        UUID otherLot = opening.open(lead.actor(), fixture.wish(lead, List.of(tender.get(0), tender.get(2)), false));
        abandoning.abandon(lead.actor(), first, "Not worth it.");

        assertThat(opening.open(lead.actor(), fixture.wish(lead, tender.subList(0, 2), false)))
                .isNotEqualTo(otherLot);
    }

    @Test
    void anAbandonedConsortiumInvitesNoCandidateAndItsInvitationsLapse() {
        Launched launched = fixture.launched(false, fixture.firms(2));
        UUID invitation = fixture.invited(launched);

        abandoning.abandon(launched.lead().actor(), launched.consortiumId(), "The buyer cancelled.");

        assertRefused(
                () -> answering.accept(launched.candidate(0).actor(), invitation), "consortium.invitation.withdrawn");
        assertThat(turns.open(launched.consortiumId(), launched.slot()).hasCandidate())
                .isFalse();
        assertRefused(
                () -> abandoning.abandon(launched.lead().actor(), launched.consortiumId(), "Again."),
                "consortium.ended");
    }

    @Test
    void missesTheDeadlineOnceAndRefusesLaterAnswers() {
        Launched launched = fixture.launched(false, fixture.firms(1));
        UUID invitation = fixture.invited(launched);
        assertThat(closing.close(launched.consortiumId()).over()).isFalse();
        clock.pass(ConsortiumFixture.TO_DEADLINE.plusSeconds(1));

        DeadlineWatch watch = closing.close(launched.consortiumId());

        assertThat(watch.missed()).isTrue();
        assertThat(closing.close(launched.consortiumId())).isEqualTo(watch);
        assertThat(turns.open(launched.consortiumId(), launched.slot()).hasCandidate())
                .isFalse();
        assertThat(lookup.invitation(invitation).state()).isEqualTo(InvitationState.WITHDRAWN);
    }

    @Test
    void plansDueDatesBackFromTheDeadline() {
        Launched launched = fixture.launched(false, fixture.firms(1));

        Preparation plan = planning.plan(launched.consortiumId());

        assertThat(List.of(plan.slotsDueAt(), plan.sharesDueAt(), plan.freezeDueAt(), plan.depositDueAt()))
                .isSorted()
                .allMatch(due -> due.isBefore(clock.now().plus(ConsortiumFixture.TO_DEADLINE)));
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String key) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RuleViolation.class, no -> assertThat(no.key()).isEqualTo(key));
    }
}
