package org.cordee.consortium;

import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.Ids;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets the lead confirm the candidate as a member, or refuse it. */
@Component
@Transactional
public class ConfirmingPartner {

    private final Invitations invitations;
    private final Consortia consortia;
    private final Slots slots;
    private final Members members;
    private final ConflictRadar radar;
    private final BusinessClock clock;

    ConfirmingPartner(
            Invitations invitations,
            Consortia consortia,
            Slots slots,
            Members members,
            ConflictRadar radar,
            BusinessClock clock) {
        this.invitations = invitations;
        this.consortia = consortia;
        this.slots = slots;
        this.members = members;
        this.radar = radar;
        this.clock = clock;
    }

    public UUID confirm(Actor actor, UUID invitationId) {
        return confirm(actor, invitationId, false);
    }

    /**
     * Confirms the candidate as a member.
     *
     * @param warned the lead has read the conflict that forbids a deposit with this partner; without it such a partner
     * is refused
     */
    public UUID confirm(Actor actor, UUID invitationId, boolean warned) {
        InvitationParties place = invitations.findParties(invitationId).orElseThrow(NotFound::new);
        Act act = Act.now(actor, clock).requireActorOf(place.leadOrganisationId());
        consortia.getSharedLocked(place.consortiumId());
        Slot slot = slots.getLocked(place.slotId());
        Invitation invitation = invitations.getLocked(invitationId);
        if (!warned && radar.forLead(invitation).stream().anyMatch(Conflict::blocks)) {
            throw RuleViolation.of("warned", "consortium.conflict.unread");
        }
        UUID memberId = Ids.next();
        invitation.confirm(act, memberId);
        slot.fill(invitationId);
        members.saveAndFlush(Member.partner(memberId, place, invitationId, invitation.establishmentId(), act.at()));
        slots.saveAndFlush(slot);
        invitations.saveAndFlush(invitation);
        return memberId;
    }

    public void refuse(Actor actor, UUID invitationId, @Nullable String reason) {
        Invitation invitation = invitations.getLocked(invitationId);
        invitation.refusePartner(Act.now(actor, clock).requireActorOf(invitation.leadOrganisationId()), reason);
        invitations.saveAndFlush(invitation);
    }
}
