package org.cordee.consortium;

import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets the lead answer a candidate's question. */
@Component
@Transactional
public class AnsweringQuestion {

    private final Invitations invitations;
    private final BusinessClock clock;

    AnsweringQuestion(Invitations invitations, BusinessClock clock) {
        this.invitations = invitations;
        this.clock = clock;
    }

    public void answer(Actor actor, UUID invitationId, String answer) {
        Invitation invitation = invitations.getLocked(invitationId);
        invitation.answerQuestion(Act.now(actor, clock).requireActorOf(invitation.leadOrganisationId()), answer);
        invitations.saveAndFlush(invitation);
    }
}
