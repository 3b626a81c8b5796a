package org.cordee.consortium;

import java.util.UUID;
import org.cordee.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The candidate answers: yes in principle, no, a question first, or somebody else should see it. */
@Component
public class AnsweringInvitation {
    public void accept(Actor actor, UUID invitationId) {
        throw new UnsupportedOperationException("AnsweringInvitation is not built yet");
    }

    public void decline(Actor actor, UUID invitationId, DeclineReason reason, @Nullable String comment) {
        throw new UnsupportedOperationException("AnsweringInvitation is not built yet");
    }

    public void ask(Actor actor, UUID invitationId, String question) {
        throw new UnsupportedOperationException("AnsweringInvitation is not built yet");
    }

    public void forward(Actor actor, UUID invitationId, String email, String name) {
        throw new UnsupportedOperationException("AnsweringInvitation is not built yet");
    }
}
