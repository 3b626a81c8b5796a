package org.cordee.consortium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.consortium.InvitationWindowRulesTests.assertRefused;
import static org.cordee.consortium.SampleConsortia.DEADLINE;
import static org.cordee.consortium.SampleConsortia.at;
import static org.cordee.consortium.SampleConsortia.now;
import static org.cordee.consortium.SampleInvitations.sent;

import java.time.Duration;
import java.util.Set;
import org.cordee.consortium.ConsortiumEvent.InvitationLapsed;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tests the parts of an invitation beside its window: the undertaking, the capacity form, a forward, and an end from
 * outside.
 */
class InvitationFormalitiesTests {

    @Test
    void asksForCapacityWithoutAnUndertakingWhenNoneIsRequired() {
        Invitation invitation = Invitation.openTurn(
                now(),
                Ids.next(),
                SampleInvitations.invited(),
                NdaUndertaking.NOT_REQUIRED,
                SampleConsortia.WEEK,
                DEADLINE.instant());
        invitation.send(now());
        invitation.accept(now());

        assertRefused(
                () -> invitation.signNda(now(), SampleInvitations.evidence(), Set.of(SampleConsortia.HASH)),
                "consortium.nda.not-expected");
        invitation.giveCapacity(now(), SampleInvitations.capacity());
        assertThat(invitation.state()).isEqualTo(InvitationState.CAPACITY_GIVEN);
    }

    @Test
    void refusesASignatureUnderATextThatWasNotShown() {
        Invitation invitation = SampleInvitations.in(InvitationState.ACCEPTED);

        assertRefused(
                () -> invitation.signNda(now(), SampleInvitations.evidence(), Set.of("b".repeat(64))),
                "consortium.nda.text-changed");
    }

    @Test
    void acceptsASignatureFromTheHolderOfTheLinkOrFromASignatoryAccount() {
        Actor helper = new Actor(Ids.next(), SampleConsortia.CANDIDATE, Set.of(Role.MEMBER), Actor.Via.ACCOUNT);
        Act byLink = new Act(Actor.ofLink(SampleConsortia.CANDIDATE), SampleConsortia.NOW);
        Invitation invitation = SampleInvitations.in(InvitationState.ACCEPTED);

        assertRefused(
                () -> invitation.signNda(
                        new Act(helper, SampleConsortia.NOW),
                        SampleInvitations.evidence(),
                        Set.of(SampleConsortia.HASH)),
                "consortium.nda.not-a-signatory");
        assertThat(invitation.state()).isEqualTo(InvitationState.ACCEPTED);
        invitation.signNda(byLink, SampleInvitations.evidence(), Set.of(SampleConsortia.HASH));
        assertThat(invitation.state()).isEqualTo(InvitationState.NDA_SIGNED);
    }

    @Test
    void acceptsALateCapacityFormUntilTheLeadInvitesAnotherCandidate() {
        Invitation late = SampleInvitations.in(InvitationState.NDA_SIGNED);
        assertRefused(
                () -> late.extend(at(Duration.ofDays(3).minus(Duration.ofSeconds(1)))), "consortium.capacity.not-late");
        late.extend(at(Duration.ofDays(3)));
        assertRefused(() -> late.replace(at(Duration.ofDays(4))), "consortium.capacity.not-late");
        late.giveCapacity(at(Duration.ofDays(9)), SampleInvitations.capacity());

        assertThat(late.state()).isEqualTo(InvitationState.CAPACITY_GIVEN);
    }

    @Test
    void sendsAnInvitationOnceAndNotAfterItsWithdrawal() {
        Invitation invitation = sent();
        invitation.send(now());
        Invitation withdrawn = SampleInvitations.in(InvitationState.DRAFT);
        withdrawn.withdraw(now(), "another choice");
        withdrawn.clearRecordedEvents();
        withdrawn.send(now());

        assertThat(invitation.recordedEvents()).isEmpty();
        assertThat(withdrawn.recordedEvents()).isEmpty();
    }

    @Test
    void anOpenInvitationLapsesWithItsConsortium() {
        Invitation open = sent();
        open.lapse(now());
        Invitation declined = SampleInvitations.in(InvitationState.DECLINED);
        declined.lapse(now());

        assertThat(open.recordedEvents())
                .hasOnlyElementsOfType(InvitationLapsed.class)
                .hasSize(1);
        assertThat(declined.state()).isEqualTo(InvitationState.DECLINED);
        assertThat(declined.recordedEvents()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'',", "nadia,", "'a@b,c.example',", "'a b@c.example',"})
    void refusesAnInvalidAddressOfAColleague(String address, String nothing) {
        assertRefused(() -> sent().forward(now(), address, "Nadia"), "shared.email.implausible");
    }
}
