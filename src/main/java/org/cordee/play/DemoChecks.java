package org.cordee.play;

import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.cordee.assessment.AssessmentReading;
import org.cordee.assessment.OpenBlockers;
import org.cordee.assessment.ProceedingDespiteFindings;
import org.cordee.shared.Actor;
import org.springframework.stereotype.Component;

/** Plays the leads' answers to the legal check of their consortium. */
@Component
class DemoChecks {

    private final DemoActors troupe;
    private final DemoLookup where;
    private final OpenBlockers held;
    private final AssessmentReading reading;
    private final ProceedingDespiteFindings going;

    DemoChecks(
            DemoActors troupe,
            DemoLookup where,
            OpenBlockers held,
            AssessmentReading reading,
            ProceedingDespiteFindings going) {
        this.troupe = troupe;
        this.where = where;
        this.held = held;
        this.reading = reading;
        this.going = going;
    }

    /** Goes on despite the blockers of the consortium, as the lead, with a reason. */
    void goOn(DemoConsortium plot, String reason) {
        Actor lead = troupe.actor(plot.lead());
        UUID consortium = where.consortium(plot);
        List<UUID> stages = held.of(consortium);
        if (stages.isEmpty()) {
            throw new NoSuchElementException(plot.grouping());
        }
        UUID run =
                reading.blocked(lead, consortium, stages.get(0), Locale.FRENCH).runId();
        going.proceed(lead, consortium, stages.get(0), run, reason);
    }
}
