package org.cordee.submission.reopening;

import java.time.Instant;

/**
 * Once that the lead opened its frozen bid again.
 *
 * @param number counts from 1
 * @param reason as the lead wrote it; every member reads it
 * @param deposited whether a deposit lay with the buyer by then: one that came in time stands until another does
 */
public record Reopening(int number, String reason, boolean deposited, Instant at) {

    @Override
    public String toString() {
        return "Reopening[" + number + "]";
    }
}
