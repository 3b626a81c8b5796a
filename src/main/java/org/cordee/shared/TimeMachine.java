package org.cordee.shared;

import java.time.Instant;

/**
 * Moves business time for the whole house. The demonstration world lives through its first weeks with it, so that what
 * it shows has really happened one after the other.
 */
public interface TimeMachine {

    /** @throws RuleViolation when somebody else holds the time, or it would run backwards for a grouping on its way */
    void moveTo(Instant at, String holder);

    /** Gives business time back to the machine's. */
    void release(String holder);

    /** Whether nothing moves by itself: no command waits, no job is being done, every timer that rang is answered. */
    boolean isAtRest();
}
