package org.cordee.submission;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * One reopening of a frozen bid by the lead.
 *
 * @param number counts from 1
 * @param reason as the lead wrote it; every member reads it
 * @param deposited true when the buyer already had a deposit; one that was in time counts until another is
 */
@Embeddable
record Reopening(
        @Column(name = "number", insertable = false, updatable = false)
        int number,

        String reason,
        boolean deposited,
        @Column(name = "reopened_at") Instant at) {

    @Override
    public String toString() {
        return "Reopening[" + number + "]";
    }
}
