package org.cordee.law;

import java.time.Instant;
import java.util.Map;

/**
 * The date of each step, counted back from the deadline.
 *
 * @param compressed there were too few working days for the usual plan, so its steps were brought closer together
 */
public record BackwardPlan(boolean compressed, int workingDaysLeft, Map<Milestone, Instant> dates) {

    public BackwardPlan {
        dates = Map.copyOf(dates);
    }

    public Instant by(Milestone milestone) {
        Instant date = dates.get(milestone);
        if (date == null) {
            throw new IllegalStateException("no date for " + milestone);
        }
        return date;
    }
}
