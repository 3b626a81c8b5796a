package org.cordee.consortium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.consortium.House.Launched;
import org.cordee.consortium.LotShares.ShareLine;
import org.cordee.shared.Actor;
import org.cordee.shared.Amount;
import org.cordee.shared.Hours;
import org.cordee.shared.NotFound;
import org.cordee.shared.Percentage;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

/** The whole way of a grouping through the database, each job run twice. */
@ConsortiumTest
class FormingModuleTests {

    @Autowired
    House house;

    @Autowired
    MovableClock clock;

    @Autowired
    OpeningConsortium opening;

    @Autowired
    OpeningTurn turns;

    @Autowired
    SendingInvitation sending;

    @Autowired
    RemindingPartner reminding;

    @Autowired
    AnsweringInvitation answering;

    @Autowired
    AnsweringQuestion answeringQuestion;

    @Autowired
    ResumingInvitation resuming;

    @Autowired
    ExpiringInvitation expiring;

    @Autowired
    SigningNda signing;

    @Autowired
    GivingCapacity giving;

    @Autowired
    ConfirmingPartner confirming;

    @Autowired
    OpeningRound rounds;

    @Autowired
    SettlingRound settling;

    @Autowired
    DecidingUnfilledSlots deciding;

    @Autowired
    AbandoningConsortium abandoning;

    @Autowired
    ProposingShares proposing;

    @Autowired
    OpeningShareRound shareRounds;

    @Autowired
    AnsweringShares answeringShares;

    @Autowired
    SettlingShares settlingShares;

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
        Launched grouping = house.launched(true, house.firms(1));
        Firm partner = grouping.candidate(0);
        UUID invitation = house.invited(grouping);
        UUID consortium = grouping.consortiumId();

        answering.accept(partner.actor(), invitation);
        String hash = reading.nda(partner.actor(), invitation, "fr").sha256();
        signing.sign(partner.actor(), invitation, new NdaEvidence("Nadia Benali", "Directrice", hash));
        giving.give(partner.actor(), invitation, House.capacity(partner));
        confirming.confirm(grouping.lead().actor(), invitation);
        assertThat(settling.settle(consortium)).isEqualTo(settling.settle(consortium));
        assertThat(lookup.consortium(consortium).state()).isEqualTo(ConsortiumState.NEGOTIATING);
        agreeOnShares(grouping, partner);
        ready.mark(consortium, clock.now());
        ready.mark(consortium, clock.now());
        submitted.mark(consortium, clock.now());
        submitted.mark(consortium, clock.now());

        assertThat(lookup.consortium(consortium).state()).isEqualTo(ConsortiumState.SUBMITTED);
        assertThat(lookup.members(consortium)).hasSize(2).allMatch(member -> member.state() == MemberState.CONFIRMED);
        assertThat(closing.close(consortium).missed()).isFalse();
    }

    private void agreeOnShares(Launched grouping, Firm partner) {
        UUID consortium = grouping.consortiumId();
        UUID first = proposing.propose(grouping.lead().actor(), consortium, shares(grouping, "80"));
        assertRefused(
                () -> proposing.propose(grouping.lead().actor(), consortium, shares(grouping, "80")),
                "consortium.shares.already-proposed");
        assertRefused(() -> settlingShares.settle(consortium), "consortium.shares.answers-missing");
        answeringShares.refuse(partner.actor(), first, "Too little for the work.");
        assertThat(settlingShares.settle(consortium).allAgreed()).isFalse();
        assertThat(settlingShares.settle(consortium).allAgreed()).isFalse();
        UUID second = proposing.propose(grouping.lead().actor(), consortium, shares(grouping, "70"));
        assertThat(shareRounds.open(consortium).answerers())
                .extracting(ShareRound.Answerer::organisationId)
                .containsExactly(partner.organisationId());
        answeringShares.agree(partner.actor(), second, null);
        assertThat(settlingShares.settle(consortium).allAgreed()).isTrue();
        assertThat(settlingShares.settle(consortium).allAgreed()).isTrue();
        assertThat(lookup.agreedShares(consortium))
                .extracting(AgreedShare::amount)
                .containsExactly(Amount.of("700.00"), Amount.of("300.00"));
        assertRefused(() -> answeringShares.agree(partner.actor(), first, null), "consortium.shares.closed");
    }

    private List<LotShares> shares(Launched grouping, String leadShare) {
        List<MemberFacts> members = lookup.members(grouping.consortiumId());
        Percentage leads = Percentage.of(leadShare);
        Percentage other = Percentage.ofTenThousandths(1_000_000 - leads.tenThousandths());
        return List.of(ShareSplit.of(
                grouping.lotIds().get(0),
                Amount.of("1000.00"),
                members.get(0).memberId(),
                List.of(
                        new ShareSplit.Wanted(members.get(0).memberId(), leads, Hours.NONE),
                        new ShareSplit.Wanted(members.get(1).memberId(), other, new Hours(100)))));
    }

    @Test
    void aSecondGroupingOfTheSameLeadOnTheSameLotIsRefusedUntilTheFirstIsGivenUp() {
        Firm lead = house.firm("Sillage");
        List<UUID> tender = house.tender(lead, 2);
        UUID first = opening.open(lead.actor(), house.wish(lead, tender.subList(0, 2), false));

        assertRefused(
                () -> opening.open(lead.actor(), house.wish(lead, tender, false)), "consortium.lead.already-leads");
        UUID otherLot = opening.open(lead.actor(), house.wish(lead, List.of(tender.get(0), tender.get(2)), false));
        abandoning.abandon(lead.actor(), first, "Not worth it.");

        assertThat(opening.open(lead.actor(), house.wish(lead, tender.subList(0, 2), false)))
                .isNotEqualTo(otherLot);
    }

    @Test
    void opensNothingOnAConsultationOfSomebodyElseNorFromAForeignEstablishment() {
        Firm owner = house.firm("Sillage");
        Firm stranger = house.firm("Ailleurs");
        List<UUID> tender = house.tender(owner, 1);

        assertThatThrownBy(() -> opening.open(stranger.actor(), house.wish(stranger, tender, false)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> opening.open(owner.actor(), house.wish(stranger, tender, false)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aTurnOpenedTwiceIsTheSameAndALetterGoesOutOnce() {
        Launched grouping = house.launched(false, house.firms(2));

        Turn turn = turns.open(grouping.consortiumId(), grouping.slot());
        Turn again = turns.open(grouping.consortiumId(), grouping.slot());

        assertThat(again).isEqualTo(turn);
        assertThat(turn.organisationId()).isEqualTo(grouping.candidate(0).organisationId());
        assertThat(turn.dueAt()).isEqualTo(clock.now().plus(Duration.ofDays(7)));
    }

    @Test
    void asksTheNextCandidateAfterARefusalAndASilenceUntilNobodyIsLeft() {
        Launched grouping = house.launched(false, house.firms(2));
        UUID first = house.invited(grouping);
        answering.decline(grouping.candidate(0).actor(), first, DeclineReason.TOO_FAR, "Sorry.");
        UUID second = house.invited(grouping);
        assertThat(lookup.invitation(second).organisationId())
                .isEqualTo(grouping.candidate(1).organisationId());

        clock.pass(Duration.ofDays(7));
        assertThat(expiring.expire(second)).isEqualTo(InvitationOutcome.EXPIRED);
        assertThat(expiring.expire(second)).isEqualTo(InvitationOutcome.EXPIRED);

        for (int twice = 0; twice < 2; twice++) {
            assertThat(turns.open(grouping.consortiumId(), grouping.slot()).hasCandidate())
                    .isFalse();
        }
        Round round = settling.settle(grouping.consortiumId());
        assertThat(round.allMandatorySettled()).isFalse();
        assertThat(round.openSlotIds()).isEmpty();
    }

    @Test
    void theLeadDecidesAboutAnEmptySlotAndTheRoundGoesOn() {
        Launched grouping = house.launched(false, house.firms(1));
        Actor lead = grouping.lead().actor();
        UUID consortium = grouping.consortiumId();
        Firm more = house.firm("Renfort");
        answering.decline(grouping.candidate(0).actor(), house.invited(grouping), DeclineReason.OTHER, null);
        turns.open(consortium, grouping.slot());
        assertRefused(() -> deciding.drop(lead, consortium, grouping.slot()), "consortium.slots.nothing-to-decide");
        settling.settle(consortium);

        assertThatThrownBy(() -> deciding.drop(more.actor(), consortium, grouping.slot()))
                .isInstanceOf(NotFound.class);
        deciding.widen(lead, consortium, grouping.slot(), List.of(more.establishmentId()));

        assertThat(rounds.open(consortium).openSlotIds()).containsExactly(grouping.slot());
        assertThat(turns.open(consortium, grouping.slot()).organisationId()).isEqualTo(more.organisationId());
    }

    @Test
    void endsWithoutAGroupingWhenTheLeadDropsTheLastSlot() {
        Launched grouping = house.launched(false, house.firms(1));
        UUID consortium = grouping.consortiumId();
        answering.decline(grouping.candidate(0).actor(), house.invited(grouping), DeclineReason.OTHER, null);
        turns.open(consortium, grouping.slot());
        settling.settle(consortium);

        deciding.doMyself(grouping.lead().actor(), consortium, grouping.slot());
        Round round = settling.settle(consortium);

        assertThat(round.allMandatorySettled()).isTrue();
        assertThat(round.anyMember()).isFalse();
        assertThat(lookup.consortium(consortium).state()).isEqualTo(ConsortiumState.NO_CONSORTIUM);
        assertThat(settling.settle(consortium).anyMember()).isFalse();
    }

    @Test
    void skipsACandidateWhoIsAskedOrAMemberOnTheSameLot() {
        List<Firm> same = house.firms(1);
        Launched grouping = house.launched(false, same, same);
        UUID consortium = grouping.consortiumId();
        UUID invitation = house.invited(grouping);

        assertThat(turns.open(consortium, grouping.slotIds().get(1)).hasCandidate())
                .isFalse();
        Workspace workspace = reading.workspace(grouping.lead().actor(), consortium);
        assertThat(workspace.slots().get(1).candidates().get(0).skipReason()).isEqualTo(SkipReason.ALREADY_INVITED);
        assertThat(lookup.invitation(invitation).state()).isEqualTo(InvitationState.SENT);
    }

    @Test
    void asksTheSameCandidateForAnotherLot() {
        List<Firm> same = house.firms(1);
        Launched grouping = house.launched(false, 2, same, same);
        house.invited(grouping);

        assertThat(turns.open(grouping.consortiumId(), grouping.slotIds().get(1))
                        .hasCandidate())
                .isTrue();
    }

    @Test
    void aQuestionSuspendsTheWindowAndRemindersKeepTheirDistance() {
        Launched grouping = house.launched(false, house.firms(1));
        Actor partner = grouping.candidate(0).actor();
        UUID invitation = house.invited(grouping);
        clock.pass(Duration.ofDays(4));
        assertThat(reminding.remind(invitation, 1)).isTrue();
        assertThat(reminding.remind(invitation, 1)).isFalse();
        answering.ask(partner, invitation, "Is there water?");
        clock.pass(Duration.ofHours(1));
        assertThat(expiring.expire(invitation)).isEqualTo(InvitationOutcome.QUESTION);
        answeringQuestion.answer(grouping.lead().actor(), invitation, "Yes.");

        Turn resumed = resuming.resume(invitation);

        assertThat(resumed).isEqualTo(resuming.resume(invitation));
        assertThat(resumed.dueAt()).isEqualTo(clock.now().plus(Duration.ofHours(4 * 24 - 1)));
        assertThat(reminding.remind(invitation, 2)).isFalse();
        clock.pass(Duration.ofHours(23));
        assertThat(reminding.remind(invitation, 2)).isTrue();
    }

    @Test
    void anAbandonedGroupingAsksNobodyAndItsInvitationsLapse() {
        Launched grouping = house.launched(false, house.firms(2));
        UUID invitation = house.invited(grouping);

        abandoning.abandon(grouping.lead().actor(), grouping.consortiumId(), "The buyer cancelled.");

        assertRefused(
                () -> answering.accept(grouping.candidate(0).actor(), invitation), "consortium.invitation.withdrawn");
        assertThat(turns.open(grouping.consortiumId(), grouping.slot()).hasCandidate())
                .isFalse();
        assertRefused(
                () -> abandoning.abandon(grouping.lead().actor(), grouping.consortiumId(), "Again."),
                "consortium.ended");
    }

    @Test
    void missesTheDeadlineOnceAndLetsNobodyAnswerAfterIt() {
        Launched grouping = house.launched(false, house.firms(1));
        UUID invitation = house.invited(grouping);
        assertThat(closing.close(grouping.consortiumId()).over()).isFalse();
        clock.pass(House.TO_DEADLINE.plusSeconds(1));

        DeadlineWatch watch = closing.close(grouping.consortiumId());

        assertThat(watch.missed()).isTrue();
        assertThat(closing.close(grouping.consortiumId())).isEqualTo(watch);
        assertThat(lookup.invitation(invitation).state()).isEqualTo(InvitationState.WITHDRAWN);
    }

    @Test
    void plansBackFromTheDeadline() {
        Launched grouping = house.launched(false, house.firms(1));

        Preparation plan = planning.plan(grouping.consortiumId());

        assertThat(List.of(plan.slotsDueAt(), plan.sharesDueAt(), plan.freezeDueAt(), plan.depositDueAt()))
                .isSorted()
                .allMatch(due -> due.isBefore(clock.now().plus(House.TO_DEADLINE)));
    }

    @Test
    void keepsTheColleagueAForwardedInvitationGoesTo() {
        Launched grouping = house.launched(false, house.firms(1));
        UUID invitation = house.invited(grouping);

        answering.forward(grouping.candidate(0).actor(), invitation, "malik@orme.example", "Malik");

        assertThat(lookup.invitation(invitation).state()).isEqualTo(InvitationState.OPENED);
    }

    @Test
    void strangersFindNothingAndCandidatesDoNotEnterTheWorkspace() {
        Launched grouping = house.launched(false, house.firms(1));
        UUID invitation = house.invited(grouping);
        Actor stranger = house.firm("Ailleurs").actor();
        Actor candidate = grouping.candidate(0).actor();

        for (Actor actor : List.of(stranger, candidate, new Actor(null, null, Set.of(), Actor.Via.ACCOUNT))) {
            assertThatThrownBy(() -> reading.workspace(actor, grouping.consortiumId()))
                    .isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> reading.invitation(stranger, invitation)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> answering.accept(stranger, invitation)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> answering.accept(grouping.lead().actor(), invitation))
                .isInstanceOf(NotFound.class);
        assertThat(reading.invitation(candidate, invitation).mine()).isTrue();
        assertThat(reading.rows(candidate, PageRequest.of(0, 20))).isEmpty();
        assertThat(reading.rows(grouping.lead().actor(), PageRequest.of(0, 20)).getContent())
                .extracting(ConsortiumRow::relation)
                .containsExactly(Relation.LEAD);
    }

    @Test
    void aMemberSeesItsOwnAmountOnly() {
        Launched grouping = house.launched(false, house.firms(1));
        Firm partner = grouping.candidate(0);
        UUID invitation = house.invited(grouping);
        answering.accept(partner.actor(), invitation);
        giving.give(partner.actor(), invitation, House.capacity(partner));
        confirming.confirm(grouping.lead().actor(), invitation);
        settling.settle(grouping.consortiumId());
        proposing.propose(grouping.lead().actor(), grouping.consortiumId(), shares(grouping, "80"));

        Workspace seen = reading.workspace(partner.actor(), grouping.consortiumId());
        Workspace coordinated = reading.workspace(
                new Actor(null, null, Set.of(org.cordee.shared.Role.COORDINATOR), Actor.Via.ACCOUNT),
                grouping.consortiumId());

        assertThat(seen.members()).extracting(Workspace.MemberLine::amount).containsExactly(null, Amount.of("200.00"));
        assertThat(seen.slots().get(0).candidates()).isEmpty();
        assertThat(coordinated.members())
                .extracting(Workspace.MemberLine::amount)
                .containsOnlyNulls();
        assertThat(shares(grouping, "80").get(0).lines())
                .extracting(ShareLine::percentage)
                .isNotEmpty();
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String key) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RuleViolation.class, no -> assertThat(no.key()).isEqualTo(key));
    }
}
