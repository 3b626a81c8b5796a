package org.cordee.consortium;

import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records the capacity form that the candidate hands in. */
@Component
@Transactional
public class GivingCapacity {

    private final Invitations invitations;
    private final CapacityDrafts drafts;
    private final Parties parties;
    private final BusinessClock clock;

    GivingCapacity(Invitations invitations, CapacityDrafts drafts, Parties parties, BusinessClock clock) {
        this.invitations = invitations;
        this.drafts = drafts;
        this.parties = parties;
        this.clock = clock;
    }

    public void give(Actor actor, UUID invitationId, CapacityForm form) {
        Invitation invitation = invitations.getLocked(invitationId);
        Act act = Act.now(actor, clock).requireActorOf(invitation.organisationId());
        Party party = parties.establishment(form.establishmentId());
        if (!party.organisationId().equals(invitation.organisationId())) {
            throw new NotFound();
        }
        invitation.giveCapacity(act, form);
        invitations.saveAndFlush(invitation);
        drafts.deleteById(invitationId);
    }
}
