package org.cordee.shared;

import java.time.Instant;

/**
 * Moves business time for the whole application. The demonstration data are created with it over simulated weeks, so
 * that all recorded events really happened one after the other.
 */
public interface BusinessTimeControl {

    /**
     * @throws RuleViolation when another holder has pinned the time, or it would run backwards for an active consortium
     */
    void moveTo(Instant at, String holder);

    /** Lets business time follow the machine's clock again. */
    void release(String holder);

    /**
     * Returns true when nothing moves by itself: no command waits, no job is active, and every fired timer has been
     * handled.
     */
    boolean isIdle();
}
