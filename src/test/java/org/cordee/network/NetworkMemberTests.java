package org.cordee.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.cordee.network.NetworkEvent.NamingConsentChanged;
import org.cordee.network.NetworkEvent.NetworkInvitationDeclined;
import org.cordee.network.NetworkEvent.NetworkMemberInvited;
import org.cordee.network.NetworkEvent.NetworkMemberJoined;
import org.cordee.network.NetworkEvent.NetworkMemberLeft;
import org.cordee.network.NetworkEvent.NetworkMemberRemoved;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.Test;

/** An organisation becomes a member of a network by its own consent alone. */
class NetworkMemberTests {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final Duration LIFE = Duration.ofDays(30);
    private static final Duration PAUSE = Duration.ofDays(90);
    private static final Actor ACTOR = Actor.system();

    @Test
    void anInvitedOrganisationIsNoMember() {
        NetworkMember member = invited();

        assertThat(member.isJoined()).isFalse();
        assertThat(member.isNamed()).isFalse();
        assertThat(member.recordedEvents()).hasOnlyElementsOfType(NetworkMemberInvited.class);
    }

    @Test
    void removingAnOrganisationDoesNotEndThePauseOfItsLetters() {
        NetworkMember member = joined(NamingConsent.NAME);
        member.remove(ACTOR, NOW);
        member.clearRecordedEvents();

        member.inviteAgain(ACTOR, NOW.plus(Duration.ofDays(1)), LIFE, PAUSE);

        assertThat(member.recordedEvents()).isEmpty();
        assertThat(member.isJoined()).isFalse();
        member.remove(ACTOR, NOW.plus(PAUSE));
        member.clearRecordedEvents();
        member.inviteAgain(ACTOR, NOW.plus(PAUSE), LIFE, PAUSE);
        assertThat(member.recordedEvents()).hasOnlyElementsOfType(NetworkMemberInvited.class);
    }

    @Test
    void joinsWithTheConsentThatItChose() {
        NetworkMember member = invited();

        assertThat(member.consent(ACTOR, NamingConsent.NAME, NOW)).isTrue();

        assertThat(member.isJoined()).isTrue();
        assertThat(member.naming()).isEqualTo(NamingConsent.NAME);
        assertThat(member.recordedEvents()).last().isInstanceOf(NetworkMemberJoined.class);
    }

    @Test
    void theSameConsentAgainIsNoEvent() {
        NetworkMember member = joined(NamingConsent.NAME);

        assertThat(member.consent(ACTOR, NamingConsent.NAME, NOW)).isFalse();

        assertThat(member.recordedEvents()).isEmpty();
    }

    @Test
    void aMemberTakesBackItsConsentAfterTheInvitationHasExpired() {
        NetworkMember member = joined(NamingConsent.NAME_AND_ANSWERS);

        member.consent(ACTOR, NamingConsent.TOTALS_ONLY, NOW.plus(LIFE).plusSeconds(1));

        assertThat(member.isNamed()).isFalse();
        assertThat(member.recordedEvents()).hasOnlyElementsOfType(NamingConsentChanged.class);
    }

    @Test
    void refusesAConsentAfterTheTimeToAnswer() {
        NetworkMember member = invited();

        assertThatThrownBy(() -> member.consent(ACTOR, NamingConsent.NAME, NOW.plus(LIFE)))
                .isInstanceOfSatisfying(
                        RuleViolation.class, no -> assertThat(no.key()).isEqualTo("network.invitation.expired"));
    }

    @Test
    void declinesOnce() {
        NetworkMember member = invited();
        member.decline(ACTOR, NOW);
        member.decline(ACTOR, NOW);

        assertThat(member.recordedEvents())
                .filteredOn(NetworkInvitationDeclined.class::isInstance)
                .hasSize(1);
        assertThatThrownBy(() -> member.consent(ACTOR, NamingConsent.NAME, NOW))
                .isInstanceOfSatisfying(
                        RuleViolation.class, no -> assertThat(no.key()).isEqualTo("network.invitation.over"));
    }

    @Test
    void leavesAndIsNamedNoMore() {
        NetworkMember member = joined(NamingConsent.NAME);

        member.leave(ACTOR, NOW);
        member.leave(ACTOR, NOW);

        assertThat(member.isNamed()).isFalse();
        assertThat(member.naming()).isNull();
        assertThat(member.recordedEvents())
                .filteredOn(NetworkMemberLeft.class::isInstance)
                .hasSize(1);
    }

    @Test
    void anInvitedOrganisationCannotLeave() {
        assertThatThrownBy(() -> invited().leave(ACTOR, NOW))
                .isInstanceOfSatisfying(
                        RuleViolation.class, no -> assertThat(no.key()).isEqualTo("network.member.none"));
    }

    @Test
    void isNotInvitedAgainBeforeThePauseIsOver() {
        NetworkMember member = invited();
        member.decline(ACTOR, NOW);

        assertThatThrownBy(() -> member.inviteAgain(ACTOR, NOW.plus(PAUSE).minusSeconds(1), LIFE, PAUSE))
                .isInstanceOfSatisfying(
                        RuleViolation.class, no -> assertThat(no.key()).isEqualTo("network.invitation.too-soon"));
        member.inviteAgain(ACTOR, NOW.plus(PAUSE), LIFE, PAUSE);

        assertThat(member.state()).isEqualTo(NetworkMemberState.INVITED);
    }

    /** The network gets the same answer as for an organisation that did not join, and the member gets no letter. */
    @Test
    void invitingAMemberAgainChangesNothingForIt() {
        NetworkMember member = joined(NamingConsent.TOTALS_ONLY);

        member.inviteAgain(ACTOR, NOW.plus(PAUSE), LIFE, PAUSE);

        assertThat(member.isJoined()).isTrue();
        assertThat(member.invitedAt()).isEqualTo(NOW.plus(PAUSE));
        assertThat(member.recordedEvents()).isEmpty();
    }

    @Test
    void isTakenOffTheListInEveryState() {
        NetworkMember member = joined(NamingConsent.NAME);

        member.remove(ACTOR, NOW);
        member.remove(ACTOR, NOW);

        assertThat(member.state()).isEqualTo(NetworkMemberState.REMOVED);
        assertThat(member.naming()).isNull();
        assertThat(member.recordedEvents())
                .filteredOn(NetworkMemberRemoved.class::isInstance)
                .hasSize(1);
    }

    private static NetworkMember invited() {
        return NetworkMember.invite(ACTOR, Ids.next(), Ids.next(), NOW, LIFE);
    }

    private static NetworkMember joined(NamingConsent consent) {
        NetworkMember member = invited();
        member.consent(ACTOR, consent, NOW);
        member.clearRecordedEvents();
        return member;
    }
}
