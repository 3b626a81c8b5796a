package org.cordee.demo;

import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.cordee.assessment.blocker.GoingOn;
import org.cordee.assessment.blocker.OpenBlockers;
import org.cordee.assessment.sheet.AssessmentReading;
import org.cordee.shared.Actor;
import org.springframework.stereotype.Component;

/** Plays the leads' answers to the legal check of their consortium. */
@Component
class Checking {

    private final Troupe troupe;
    private final Whereabouts where;
    private final OpenBlockers held;
    private final AssessmentReading reading;
    private final GoingOn going;

    Checking(Troupe troupe, Whereabouts where, OpenBlockers held, AssessmentReading reading, GoingOn going) {
        this.troupe = troupe;
        this.where = where;
        this.held = held;
        this.reading = reading;
        this.going = going;
    }

    /** Goes on despite the blockers of the consortium, as the lead, with a reason. */
    void goOn(Plot plot, String reason) {
        Actor lead = troupe.actor(plot.lead());
        UUID consortium = where.grouping(plot);
        List<UUID> stages = held.of(consortium);
        if (stages.isEmpty()) {
            throw new NoSuchElementException(plot.grouping());
        }
        UUID run =
                reading.blocked(lead, consortium, stages.get(0), Locale.FRENCH).runId();
        going.goOn(lead, consortium, stages.get(0), run, reason);
    }
}
