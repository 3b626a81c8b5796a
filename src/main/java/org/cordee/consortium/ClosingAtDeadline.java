package org.cordee.consortium;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** A process step at the deadline: the grouping that has not deposited has missed it. */
@Component
public class ClosingAtDeadline {
    public DeadlineWatch close(UUID consortiumId) {
        throw new UnsupportedOperationException("ClosingAtDeadline is not built yet");
    }
}
