package org.cordee.consortium;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** A process step: the new window after a question was answered. Changes nothing. */
@Component
public class ResumingInvitation {
    public Turn resume(UUID invitationId) {
        throw new UnsupportedOperationException("ResumingInvitation is not built yet");
    }
}
