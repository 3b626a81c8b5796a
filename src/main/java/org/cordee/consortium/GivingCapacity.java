package org.cordee.consortium;

import java.util.UUID;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.organisation.EstablishmentFacts;
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
    private final DirectoryLookup directory;
    private final BusinessClock clock;

    GivingCapacity(Invitations invitations, CapacityDrafts drafts, DirectoryLookup directory, BusinessClock clock) {
        this.invitations = invitations;
        this.drafts = drafts;
        this.directory = directory;
        this.clock = clock;
    }

    public void give(Actor actor, UUID invitationId, CapacityForm form) {
        Invitation invitation = invitations.getLocked(invitationId);
        Act act = Act.now(actor, clock).requireActorOf(invitation.organisationId());
        EstablishmentFacts place = directory.establishment(form.establishmentId());
        if (!place.organisationId().equals(invitation.organisationId())) {
            throw new NotFound();
        }
        invitation.giveCapacity(act, form);
        invitations.saveAndFlush(invitation);
        drafts.deleteById(invitationId);
    }
}
