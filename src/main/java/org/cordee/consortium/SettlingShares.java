package org.cordee.consortium;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** A process step when all have answered: agreed by all, or back to the lead. */
@Component
public class SettlingShares {
    public SharesOutcome settle(UUID consortiumId) {
        throw new UnsupportedOperationException("SettlingShares is not built yet");
    }
}
