package org.cordee.consortium;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** A process step: reminds a candidate who has not answered; at most twice, a day apart. */
@Component
public class RemindingPartner {
    public boolean remind(UUID invitationId, int number) {
        throw new UnsupportedOperationException("RemindingPartner is not built yet");
    }
}
