package org.cordee.agreement;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.cordee.consortium.NegotiatedConsortium;
import org.cordee.law.BackwardPlans;
import org.springframework.stereotype.Component;

/**
 * Computes how long a party may sign: until the end of the working day after five days, or after one day when the
 * consortium began too late for the usual plan (D18), and never past the deadline.
 */
@Component
class SignatureWindows {

    public static final Duration TO_SIGN = Duration.ofDays(5);
    static final Duration IN_A_HURRY = Duration.ofDays(1);

    private final BackwardPlans plans;

    SignatureWindows(BackwardPlans plans) {
        this.plans = plans;
    }

    public SignatureWindow from(Instant now, NegotiatedConsortium grouping) {
        boolean compressed =
                plans.planFor(grouping.openedAt(), grouping.deadline()).compressed();
        Instant due = grouping.dueAfter(now, compressed ? IN_A_HURRY : TO_SIGN);
        return new SignatureWindow(now, due.truncatedTo(ChronoUnit.SECONDS));
    }
}
