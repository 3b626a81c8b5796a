package org.cordee.consortium;

import java.util.UUID;
import org.cordee.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The lead takes the candidate as a member, or does not. */
@Component
public class ConfirmingPartner {
    public UUID confirm(Actor actor, UUID invitationId) {
        throw new UnsupportedOperationException("ConfirmingPartner is not built yet");
    }

    public void refuse(Actor actor, UUID invitationId, @Nullable String reason) {
        throw new UnsupportedOperationException("ConfirmingPartner is not built yet");
    }
}
