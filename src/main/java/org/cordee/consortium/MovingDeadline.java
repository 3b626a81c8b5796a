package org.cordee.consortium;

import java.util.UUID;
import org.cordee.shared.Deadline;
import org.springframework.stereotype.Component;

/** The buyer moved the deadline: every living grouping of the consultation follows. */
@Component
public class MovingDeadline {
    public void move(UUID consultationId, Deadline deadline) {
        throw new UnsupportedOperationException("MovingDeadline is not built yet");
    }
}
