package org.cordee.compliance.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.cordee.feel.DecisionResult;
import org.cordee.feel.DecisionTables;
import org.cordee.shared.Deadline;
import org.springframework.stereotype.Component;

/** The window to answer an invitation (D17): shorter the closer the deadline is. */
@Component
public class InvitationWindows {

    private final DecisionTables tables;

    public InvitationWindows(DecisionTables tables) {
        this.tables = tables;
    }

    /** The table is asked with the whole days of 24 hours that are left; a passed deadline counts as none left. */
    public InvitationWindow windowFor(Instant now, Deadline offerDeadline) {
        long days = Duration.between(now, offerDeadline.instant()).toDays();
        DecisionResult answer = tables.evaluate(
                "invitation-window",
                Map.of("on", LocalDate.ofInstant(now, Deadline.PARIS), "remainingDays", Math.max(0, days)));
        return new InvitationWindow(
                Duration.ofHours(answer.whole("windowHours")), answer.flag("phoneTask"), answer.text("article"));
    }
}
