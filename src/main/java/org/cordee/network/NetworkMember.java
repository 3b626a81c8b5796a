package org.cordee.network;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.cordee.network.NetworkEvent.NamingConsentChanged;
import org.cordee.network.NetworkEvent.NetworkInvitationDeclined;
import org.cordee.network.NetworkEvent.NetworkMemberInvited;
import org.cordee.network.NetworkEvent.NetworkMemberJoined;
import org.cordee.network.NetworkEvent.NetworkMemberLeft;
import org.cordee.network.NetworkEvent.NetworkMemberRemoved;
import org.cordee.shared.Actor;
import org.cordee.shared.Aggregate;
import org.cordee.shared.EventHeader;
import org.cordee.shared.Ids;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that a network invited. It becomes a member by its own consent alone, which also says whether the
 * network may name it.
 */
@Entity
@Table(name = "network_member")
class NetworkMember extends Aggregate {

    @Column(name = "network_id")
    private UUID networkId;

    @Column(name = "organisation_id")
    private UUID organisationId;

    @Enumerated(EnumType.STRING)
    @Column
    private NetworkMemberState state;

    /** The consent of a member; null in every other state. */
    @Enumerated(EnumType.STRING)
    @Column
    private @Nullable NamingConsent naming;

    @Column(name = "invited_at")
    private Instant invitedAt;

    @Column(name = "answer_by")
    private Instant answerBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected NetworkMember() {}

    private NetworkMember(UUID networkId, UUID organisationId, Instant now, Instant answerBy) {
        super(Ids.next());
        this.networkId = networkId;
        this.organisationId = organisationId;
        this.state = NetworkMemberState.INVITED;
        this.invitedAt = now;
        this.answerBy = answerBy;
        this.changedAt = now;
    }

    /** Invites an organisation for the first time. */
    static NetworkMember invite(Actor actor, UUID networkId, UUID organisationId, Instant now, Duration life) {
        NetworkMember member = new NetworkMember(networkId, organisationId, now, now.plus(life));
        member.recordInvitation(actor, now);
        return member;
    }

    /**
     * Invites it once more, which changes nothing for a member. The network gets the same answer in both cases, because
     * it may not learn who joined without being named. An organisation that was taken off the list stands on it again;
     * it gets another letter only after the pause.
     *
     * @throws RuleViolation before the pause since the last invitation is over, unless the network took it off its list
     */
    void inviteAgain(Actor actor, Instant now, Duration life, Duration pause) {
        boolean paused = now.isBefore(invitedAt.plus(pause));
        if (paused && state != NetworkMemberState.REMOVED) {
            throw new RuleViolation("network.invitation.too-soon", invitedAt.plus(pause));
        }
        if (paused) {
            state = NetworkMemberState.INVITED;
            changedAt = now;
            return;
        }
        invitedAt = now;
        if (state == NetworkMemberState.JOINED) {
            return;
        }
        state = NetworkMemberState.INVITED;
        answerBy = now.plus(life);
        changedAt = now;
        recordInvitation(actor, now);
    }

    private void recordInvitation(Actor actor, Instant now) {
        record(new NetworkMemberInvited(
                EventHeader.outsideConsortia(actor, now), id(), networkId, organisationId, answerBy));
    }

    /**
     * Joins the network, or changes the consent of a member. The same consent again changes nothing.
     *
     * @return true when it joined by this call
     * @throws RuleViolation when there is no open invitation
     */
    boolean consent(Actor actor, NamingConsent consent, Instant now) {
        if (state == NetworkMemberState.JOINED) {
            changeNaming(actor, consent, now);
            return false;
        }
        requireOpenInvitation(now);
        state = NetworkMemberState.JOINED;
        naming = consent;
        changedAt = now;
        record(new NetworkMemberJoined(
                EventHeader.outsideConsortia(actor, now), id(), networkId, organisationId, consent));
        return true;
    }

    private void changeNaming(Actor actor, NamingConsent consent, Instant now) {
        if (naming == consent) {
            return;
        }
        naming = consent;
        changedAt = now;
        record(new NamingConsentChanged(
                EventHeader.outsideConsortia(actor, now), id(), networkId, organisationId, consent));
    }

    /**
     * Declines the invitation; a second refusal changes nothing.
     *
     * @throws RuleViolation when there is no open invitation
     */
    void decline(Actor actor, Instant now) {
        if (state == NetworkMemberState.DECLINED) {
            return;
        }
        requireOpenInvitation(now);
        state = NetworkMemberState.DECLINED;
        changedAt = now;
        record(new NetworkInvitationDeclined(
                EventHeader.outsideConsortia(actor, now), id(), networkId, organisationId));
    }

    /**
     * Leaves the network; leaving twice changes nothing.
     *
     * @throws RuleViolation when the organisation is no member
     */
    void leave(Actor actor, Instant now) {
        if (state == NetworkMemberState.LEFT) {
            return;
        }
        if (state != NetworkMemberState.JOINED) {
            throw new RuleViolation("network.member.none");
        }
        end(NetworkMemberState.LEFT, now);
        record(new NetworkMemberLeft(EventHeader.outsideConsortia(actor, now), id(), networkId, organisationId));
    }

    /** Takes the organisation off the network's list, in whatever state it is; a second time changes nothing. */
    void remove(Actor actor, Instant now) {
        if (state == NetworkMemberState.REMOVED) {
            return;
        }
        end(NetworkMemberState.REMOVED, now);
        record(new NetworkMemberRemoved(EventHeader.outsideConsortia(actor, now), id(), networkId, organisationId));
    }

    private void end(NetworkMemberState ended, Instant now) {
        state = ended;
        naming = null;
        changedAt = now;
    }

    private void requireOpenInvitation(Instant now) {
        if (state != NetworkMemberState.INVITED) {
            throw new RuleViolation("network.invitation.over");
        }
        if (!now.isBefore(answerBy)) {
            throw new RuleViolation("network.invitation.expired", answerBy);
        }
    }

    /** Tells if the network may read the member's name. */
    boolean isNamed() {
        return naming != null && naming.allowsName();
    }

    boolean isJoined() {
        return state == NetworkMemberState.JOINED;
    }

    UUID networkId() {
        return networkId;
    }

    UUID organisationId() {
        return organisationId;
    }

    NetworkMemberState state() {
        return state;
    }

    @Nullable
    NamingConsent naming() {
        return naming;
    }

    Instant invitedAt() {
        return invitedAt;
    }

    Instant answerBy() {
        return answerBy;
    }
}
