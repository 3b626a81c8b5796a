package org.cordee.consortium;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** Drafting is over: every contribution is approved. Run twice, nothing changes. */
@Component
public class MarkingReady {
    public void mark(UUID consortiumId) {
        throw new UnsupportedOperationException("MarkingReady is not built yet");
    }
}
