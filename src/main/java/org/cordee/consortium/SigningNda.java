package org.cordee.consortium;

import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records that the candidate signs the confidentiality undertaking by a click, with evidence, or refuses it. */
@Component
@Transactional
public class SigningNda {

    private final Invitations invitations;
    private final NdaTexts texts;
    private final BusinessClock clock;

    SigningNda(Invitations invitations, NdaTexts texts, BusinessClock clock) {
        this.invitations = invitations;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Tells whether the actor may sign for its organisation: a signatory, or the person with the one-time link of the
     * letter.
     */
    public boolean maySign(Actor actor) {
        return NdaSignature.isOpenTo(actor);
    }

    public void sign(Actor actor, UUID invitationId, NdaEvidence evidence) {
        Invitation invitation = invitations.getLocked(invitationId);
        Act act = Act.now(actor, clock).requireActorOf(invitation.organisationId());
        invitation.signNda(act, evidence, texts.hashesFor(invitation.invited()));
        invitations.saveAndFlush(invitation);
    }

    public void refuse(Actor actor, UUID invitationId, @Nullable String comment) {
        Invitation invitation = invitations.getLocked(invitationId);
        invitation.refuseNda(Act.now(actor, clock).requireActorOf(invitation.organisationId()), comment);
        invitations.saveAndFlush(invitation);
    }
}
