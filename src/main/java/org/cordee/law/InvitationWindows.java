package org.cordee.law;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.cordee.feel.DecisionResult;
import org.cordee.feel.DecisionTables;
import org.cordee.shared.Deadline;
import org.springframework.stereotype.Component;

/** Computes the window to answer an invitation (D17): it is shorter when the deadline is closer. */
@Component
public class InvitationWindows {

    private final DecisionTables tables;

    public InvitationWindows(DecisionTables tables) {
        this.tables = tables;
    }

    /** Asks the table with the whole days of 24 hours that are left; a passed deadline counts as no day. */
    public InvitationWindow windowFor(Instant now, Deadline offerDeadline) {
        long days = Duration.between(now, offerDeadline.instant()).toDays();
        DecisionResult answer = tables.evaluate(
                "invitation-window",
                Map.of("on", LocalDate.ofInstant(now, Deadline.PARIS), "remainingDays", Math.max(0, days)));
        return new InvitationWindow(
                Duration.ofHours(answer.whole("windowHours")), answer.flag("phoneTask"), answer.text("article"));
    }
}
