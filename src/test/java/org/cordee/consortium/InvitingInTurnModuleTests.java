package org.cordee.consortium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.cordee.consortium.House.Launched;
import org.cordee.consortium.invitation.DeclineReason;
import org.cordee.consortium.invitation.InvitationOutcome;
import org.cordee.consortium.invitation.InvitationState;
import org.cordee.consortium.invitation.Turn;
import org.cordee.consortium.invitation.answer.AnsweringInvitation;
import org.cordee.consortium.invitation.decision.AnsweringQuestion;
import org.cordee.consortium.invitation.turn.ExpiringInvitation;
import org.cordee.consortium.invitation.turn.OpeningTurn;
import org.cordee.consortium.invitation.turn.RemindingPartner;
import org.cordee.consortium.invitation.turn.ResumingInvitation;
import org.cordee.consortium.slot.DecidingUnfilledSlots;
import org.cordee.consortium.slot.OpeningRound;
import org.cordee.consortium.slot.Round;
import org.cordee.consortium.slot.SettlingRound;
import org.cordee.consortium.slot.SkipReason;
import org.cordee.consortium.workspace.ConsortiumReading;
import org.cordee.consortium.workspace.Workspace;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Candidates are asked one after the other, and the lead decides when nobody is left. */
@ConsortiumTest
class InvitingInTurnModuleTests {

    @Autowired
    House house;

    @Autowired
    MovableClock clock;

    @Autowired
    OpeningTurn turns;

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
    OpeningRound rounds;

    @Autowired
    SettlingRound settling;

    @Autowired
    DecidingUnfilledSlots deciding;

    @Autowired
    ConsortiumReading reading;

    @Autowired
    ConsortiumLookup lookup;

    @Test
    void aTurnOpenedTwiceIsTheSameAndALetterGoesOutOnce() {
        Launched grouping = house.launched(false, house.firms(2));

        Turn turn = turns.open(grouping.consortiumId(), grouping.slot());
        Turn again = turns.open(grouping.consortiumId(), grouping.slot());

        assertThat(again).isEqualTo(turn);
        assertThat(turn.organisationId()).isEqualTo(grouping.candidate(0).organisationId());
        assertThat(turn.dates().dueAt()).isEqualTo(clock.now().plus(Duration.ofDays(7)));
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

    /** The answer of the step was lost, and the lead was quicker than its repetition. */
    @Test
    void aRoundSettledAgainAfterTheLeadDecidedDoesNotAskItOnceMore() {
        Launched grouping = house.launched(false, house.firms(1));
        UUID consortium = grouping.consortiumId();
        Firm more = house.firm("Renfort");
        answering.decline(grouping.candidate(0).actor(), house.invited(grouping), DeclineReason.OTHER, null);
        turns.open(consortium, grouping.slot());
        settling.settle(consortium);
        deciding.widen(grouping.lead().actor(), consortium, grouping.slot(), List.of(more.establishmentId()));

        Round again = settling.settle(consortium);

        assertThat(again.openSlotIds()).containsExactly(grouping.slot());
        assertRefused(
                () -> deciding.drop(grouping.lead().actor(), consortium, grouping.slot()),
                "consortium.slots.nothing-to-decide");
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
        assertThat(resumed.dates().dueAt()).isEqualTo(clock.now().plus(Duration.ofHours(4 * 24 - 1)));
        assertThat(reminding.remind(invitation, 2)).isFalse();
        clock.pass(Duration.ofHours(23));
        assertThat(reminding.remind(invitation, 2)).isTrue();
    }

    @Test
    void keepsTheColleagueAForwardedInvitationGoesTo() {
        Launched grouping = house.launched(false, house.firms(1));
        UUID invitation = house.invited(grouping);

        answering.forward(grouping.candidate(0).actor(), invitation, "malik@orme.example", "Malik");

        assertThat(lookup.invitation(invitation).state()).isEqualTo(InvitationState.OPENED);
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String key) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RuleViolation.class, no -> assertThat(no.key()).isEqualTo(key));
    }
}
