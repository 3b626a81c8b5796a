package org.cordee.consortium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordee.consortium.ConsortiumFixture.Launched;
import org.cordee.law.WorkingDayEnd;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests that candidates are invited one after the other, and that the lead decides when none is left. */
@ConsortiumTest
class InvitingInTurnModuleTests {

    @Autowired
    ConsortiumFixture fixture;

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
    void openingATurnTwiceReturnsTheSameTurnAndSendsOneLetter() {
        Launched launched = fixture.launched(false, fixture.firms(2));

        CandidateTurn turn = turns.open(launched.consortiumId(), launched.slot());
        CandidateTurn again = turns.open(launched.consortiumId(), launched.slot());

        assertThat(again).isEqualTo(turn);
        assertThat(turn.organisationId()).isEqualTo(launched.candidate(0).organisationId());
        assertThat(turn.dates().dueAt()).isEqualTo(WorkingDayEnd.after(clock.now(), Duration.ofDays(7)));
    }

    @Test
    void invitesTheNextCandidateAfterARefusalOrAnExpiryUntilNoneIsLeft() {
        Launched launched = fixture.launched(false, fixture.firms(2));
        UUID first = fixture.invited(launched);
        answering.decline(launched.candidate(0).actor(), first, DeclineReason.TOO_FAR, "Sorry.");
        UUID second = fixture.invited(launched);
        assertThat(lookup.invitation(second).organisationId())
                .isEqualTo(launched.candidate(1).organisationId());

        clock.set(lookup.datesOf(second).dueAt());
        assertThat(expiring.expire(second)).isEqualTo(InvitationOutcome.EXPIRED);
        assertThat(expiring.expire(second)).isEqualTo(InvitationOutcome.EXPIRED);

        for (int twice = 0; twice < 2; twice++) {
            assertThat(turns.open(launched.consortiumId(), launched.slot()).hasCandidate())
                    .isFalse();
        }
        InvitationRound round = settling.settle(launched.consortiumId());
        assertThat(round.allMandatorySettled()).isFalse();
        assertThat(round.openSlotIds()).isEmpty();
    }

    @Test
    void theLeadDecidesAboutAnUnfilledSlotAndTheRoundGoesOn() {
        Launched launched = fixture.launched(false, fixture.firms(1));
        Actor lead = launched.lead().actor();
        UUID consortium = launched.consortiumId();
        SampleFirm more = fixture.firm("Renfort");
        answering.decline(launched.candidate(0).actor(), fixture.invited(launched), DeclineReason.OTHER, null);
        turns.open(consortium, launched.slot());
        assertRefused(() -> deciding.drop(lead, consortium, launched.slot()), "consortium.slots.nothing-to-decide");
        settling.settle(consortium);

        assertThatThrownBy(() -> deciding.drop(more.actor(), consortium, launched.slot()))
                .isInstanceOf(NotFound.class);
        deciding.widen(lead, consortium, launched.slot(), List.of(more.establishmentId()));

        assertThat(rounds.open(consortium).openSlotIds()).containsExactly(launched.slot());
        assertThat(turns.open(consortium, launched.slot()).organisationId()).isEqualTo(more.organisationId());
    }

    @Test
    void endsWithoutAConsortiumWhenTheLeadDropsTheLastSlot() {
        Launched launched = fixture.launched(false, fixture.firms(1));
        UUID consortium = launched.consortiumId();
        answering.decline(launched.candidate(0).actor(), fixture.invited(launched), DeclineReason.OTHER, null);
        turns.open(consortium, launched.slot());
        settling.settle(consortium);

        deciding.doMyself(launched.lead().actor(), consortium, launched.slot());
        InvitationRound round = settling.settle(consortium);

        assertThat(round.allMandatorySettled()).isTrue();
        assertThat(round.anyMember()).isFalse();
        assertThat(lookup.consortium(consortium).state()).isEqualTo(ConsortiumState.NO_CONSORTIUM);
        assertThat(settling.settle(consortium).anyMember()).isFalse();
    }

    /** The answer of the process step was lost, and the lead decided before it was repeated. */
    @Test
    void settlingARoundAgainAfterTheLeadsDecisionDoesNotAskTheLeadAgain() {
        Launched launched = fixture.launched(false, fixture.firms(1));
        UUID consortium = launched.consortiumId();
        SampleFirm more = fixture.firm("Renfort");
        answering.decline(launched.candidate(0).actor(), fixture.invited(launched), DeclineReason.OTHER, null);
        turns.open(consortium, launched.slot());
        settling.settle(consortium);
        deciding.widen(launched.lead().actor(), consortium, launched.slot(), List.of(more.establishmentId()));

        InvitationRound again = settling.settle(consortium);

        assertThat(again.openSlotIds()).containsExactly(launched.slot());
        assertRefused(
                () -> deciding.drop(launched.lead().actor(), consortium, launched.slot()),
                "consortium.slots.nothing-to-decide");
    }

    @Test
    void skipsACandidateThatIsInvitedOrAMemberOnTheSameLot() {
        List<SampleFirm> same = fixture.firms(1);
        Launched launched = fixture.launched(false, same, same);
        UUID consortium = launched.consortiumId();
        UUID invitation = fixture.invited(launched);

        assertThat(turns.open(consortium, launched.slotIds().get(1)).hasCandidate())
                .isFalse();
        Workspace workspace = reading.workspace(launched.lead().actor(), consortium);
        assertThat(workspace.slots().get(1).candidates().get(0).skipReason()).isEqualTo(SkipReason.ALREADY_INVITED);
        assertThat(lookup.invitation(invitation).state()).isEqualTo(InvitationState.SENT);
    }

    @Test
    void invitesTheSameCandidateForAnotherLot() {
        List<SampleFirm> same = fixture.firms(1);
        Launched launched = fixture.launched(false, 2, same, same);
        fixture.invited(launched);

        assertThat(turns.open(launched.consortiumId(), launched.slotIds().get(1))
                        .hasCandidate())
                .isTrue();
    }

    @Test
    void aQuestionSuspendsTheWindowAndRemindersKeepTheirDistance() {
        Launched launched = fixture.launched(false, fixture.firms(1));
        Actor partner = launched.candidate(0).actor();
        UUID invitation = fixture.invited(launched);
        Instant due = lookup.datesOf(invitation).dueAt();
        clock.pass(Duration.ofDays(4));
        assertThat(reminding.remind(invitation, 1)).isTrue();
        assertThat(reminding.remind(invitation, 1)).isFalse();
        answering.ask(partner, invitation, "Is there water?");
        clock.pass(Duration.ofHours(1));
        assertThat(expiring.expire(invitation)).isEqualTo(InvitationOutcome.QUESTION);
        answeringQuestion.answer(launched.lead().actor(), invitation, "Yes.");

        CandidateTurn resumed = resuming.resume(invitation);

        assertThat(resumed).isEqualTo(resuming.resume(invitation));
        assertThat(resumed.dates().dueAt()).isEqualTo(WorkingDayEnd.notBefore(due.plus(Duration.ofDays(1))));
        assertThat(reminding.remind(invitation, 2)).isFalse();
        clock.pass(Duration.ofHours(23));
        assertThat(reminding.remind(invitation, 2)).isTrue();
    }

    @Test
    void storesTheColleagueToWhomAnInvitationIsForwarded() {
        Launched launched = fixture.launched(false, fixture.firms(1));
        UUID invitation = fixture.invited(launched);

        answering.forward(launched.candidate(0).actor(), invitation, "malik@orme.example", "Malik");

        assertThat(lookup.invitation(invitation).state()).isEqualTo(InvitationState.OPENED);
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String key) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RuleViolation.class, no -> assertThat(no.key()).isEqualTo(key));
    }
}
