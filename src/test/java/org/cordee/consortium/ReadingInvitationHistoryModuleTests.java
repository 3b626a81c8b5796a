package org.cordee.consortium;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.consortium.ConsortiumFixture.Launched;
import org.cordee.shared.Ids;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a lead may know about the invitations of its candidates, and how invitations are spread. */
@ConsortiumTest
class ReadingInvitationHistoryModuleTests {

    @Autowired
    ConsortiumFixture fixture;

    @Autowired
    AnsweringInvitation answering;

    @Autowired
    ReadingInvitationHistory histories;

    private Instant before;

    @BeforeEach
    void readTheClock() {
        before = fixture.clock.now();
    }

    /** The clock is that of all tests of this context. */
    @AfterEach
    void setTheClockBack() {
        fixture.clock.set(before);
    }

    @Test
    void aLeadKnowsItsOwnInvitationsAtOnceAndThoseOfOthersAfterTheDeadlineOfTheOffer() {
        Launched launched = fixture.launched(false, fixture.firms(1));
        UUID invitation = fixture.invited(launched);
        SampleFirm candidate = launched.candidate(0);
        UUID stranger = fixture.firm("Autre mandataire").organisationId();

        InvitationHistory own = of(candidate, launched.lead().organisationId(), launched);
        Map<UUID, InvitationHistory> foreign = histories.of(List.of(candidate.organisationId()), stranger, Ids.next());
        answering.decline(candidate.actor(), invitation, DeclineReason.OTHER_GROUPING, null);
        InvitationHistory declined = of(candidate, launched.lead().organisationId(), launched);
        fixture.clock.pass(ConsortiumFixture.TO_DEADLINE.plusDays(1));
        InvitationHistory past = histories
                .of(List.of(candidate.organisationId()), stranger, Ids.next())
                .get(candidate.organisationId());

        assertThat(own.asked()).isEqualTo(1);
        assertThat(own.invitedForLot()).isTrue();
        assertThat(foreign).isEmpty();
        assertThat(declined.answered()).isEqualTo(1);
        assertThat(declined.invitedForLot()).isFalse();
        assertThat(declined.elsewhereForLot()).isTrue();
        assertThat(past).isNotNull();
        assertThat(past.asked()).isEqualTo(1);
        assertThat(past.elsewhereForLot()).as("an answer to another lead").isFalse();
    }

    @Test
    void anInvitationLeavesTheRotationAfterTwelveMonthsAndTheHistoryAfterThreeYears() {
        Launched launched = fixture.launched(false, fixture.firms(1));
        fixture.invited(launched);
        SampleFirm candidate = launched.candidate(0);

        fixture.clock.pass(Duration.ofDays(367));
        InvitationHistory afterAYear = of(candidate, launched.lead().organisationId(), launched);
        fixture.clock.pass(Duration.ofDays(2 * 366));
        Map<UUID, InvitationHistory> afterThree = histories.of(
                List.of(candidate.organisationId()),
                launched.lead().organisationId(),
                launched.lotIds().get(0));

        assertThat(afterAYear.asked()).isZero();
        assertThat(afterAYear.askedBefore()).isEqualTo(1);
        assertThat(afterThree).isEmpty();
    }

    @Test
    void countsTheInvitationsOfTwelveMonthsAndThoseToTheTenMostInvited() {
        Instant now = fixture.clock.now();
        InvitationConcentration few = histories.concentration(now.plusSeconds(1));
        for (int round = 0; round < 11; round++) {
            fixture.invited(fixture.launched(false, fixture.firms(1)));
        }

        InvitationConcentration more = histories.concentration(now.plusSeconds(1));

        assertThat(more.invitations()).isEqualTo(few.invitations() + 11);
        assertThat(more.organisations()).isEqualTo(few.organisations() + 11);
        assertThat(more.toTenMostInvited()).isBetween(10, more.invitations() - 1);
        assertThat(histories.concentration(now.minus(Duration.ofDays(5000))).invitations())
                .isZero();
    }

    private InvitationHistory of(SampleFirm candidate, UUID lead, Launched launched) {
        InvitationHistory found = histories
                .of(List.of(candidate.organisationId()), lead, launched.lotIds().get(0))
                .get(candidate.organisationId());
        assertThat(found).isNotNull();
        return found;
    }
}
