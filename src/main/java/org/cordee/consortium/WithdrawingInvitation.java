package org.cordee.consortium;

import java.util.UUID;
import org.cordee.shared.Actor;
import org.springframework.stereotype.Component;

/** The lead takes an invitation back. */
@Component
public class WithdrawingInvitation {
    public void withdraw(Actor actor, UUID invitationId, String reason) {
        throw new UnsupportedOperationException("WithdrawingInvitation is not built yet");
    }
}
