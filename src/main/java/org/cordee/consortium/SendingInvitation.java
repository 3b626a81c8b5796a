package org.cordee.consortium;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** A process step: the invitation goes out. Run twice, it goes out once. */
@Component
public class SendingInvitation {
    public void send(UUID invitationId) {
        throw new UnsupportedOperationException("SendingInvitation is not built yet");
    }
}
