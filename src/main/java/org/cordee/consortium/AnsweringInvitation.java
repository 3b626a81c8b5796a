package org.cordee.consortium;

import java.util.UUID;
import java.util.function.BiConsumer;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records the answer of the candidate: it accepts in principle, declines, asks a question or forwards the invitation.
 */
@Component
@Transactional
public class AnsweringInvitation {

    private final Invitations invitations;
    private final BusinessClock clock;

    AnsweringInvitation(Invitations invitations, BusinessClock clock) {
        this.invitations = invitations;
        this.clock = clock;
    }

    public void accept(Actor actor, UUID invitationId) {
        act(actor, invitationId, (act, invitation) -> invitation.accept(act));
    }

    public void decline(Actor actor, UUID invitationId, DeclineReason reason, @Nullable String comment) {
        act(actor, invitationId, (act, invitation) -> invitation.decline(act, reason, comment));
    }

    public void ask(Actor actor, UUID invitationId, String question) {
        act(actor, invitationId, (act, invitation) -> invitation.ask(act, question));
    }

    public void forward(Actor actor, UUID invitationId, String email, String name) {
        act(actor, invitationId, (act, invitation) -> invitation.forward(act, email, name));
    }

    private void act(Actor actor, UUID invitationId, BiConsumer<Act, Invitation> deed) {
        Invitation invitation = invitations.getLocked(invitationId);
        deed.accept(Act.now(actor, clock).requireActorOf(invitation.organisationId()), invitation);
        invitations.saveAndFlush(invitation);
    }
}
