package org.cordee.consortium;

import java.util.UUID;
import org.cordee.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The candidate signs the confidentiality undertaking by a click, with evidence, or refuses it. */
@Component
public class SigningNda {
    public void sign(Actor actor, UUID invitationId, NdaEvidence evidence) {
        throw new UnsupportedOperationException("SigningNda is not built yet");
    }

    public void refuse(Actor actor, UUID invitationId, @Nullable String comment) {
        throw new UnsupportedOperationException("SigningNda is not built yet");
    }
}
