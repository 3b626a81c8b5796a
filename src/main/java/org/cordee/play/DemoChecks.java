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

    private final DemoActors actors;
    private final DemoLookup lookup;
    private final OpenBlockers held;
    private final AssessmentReading reading;
    private final ProceedingDespiteFindings going;

    DemoChecks(
            DemoActors actors,
            DemoLookup lookup,
            OpenBlockers held,
            AssessmentReading reading,
            ProceedingDespiteFindings going) {
        this.actors = actors;
        this.lookup = lookup;
        this.held = held;
        this.reading = reading;
        this.going = going;
    }

    /** Goes on despite the blockers of the consortium, as the lead, with a reason. */
    void goOn(DemoConsortium consortium, String reason) {
        Actor lead = actors.leadOf(consortium);
        UUID id = lookup.id(consortium);
        List<UUID> stages = held.of(id);
        if (stages.isEmpty()) {
            throw new NoSuchElementException(consortium.name());
        }
        UUID run = reading.blocked(lead, id, stages.get(0), Locale.FRENCH).runId();
        going.proceed(lead, id, stages.get(0), run, reason);
    }
}
