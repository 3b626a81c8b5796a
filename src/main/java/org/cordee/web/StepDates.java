package org.cordee.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.jspecify.annotations.Nullable;

/** When a grouping came to each knot of its rope; the room that keeps its news provides it for its own page. */
public interface StepDates {

    /** Eight, in order; null where it is not known, or not this reader's to know. */
    List<@Nullable Instant> of(Actor actor, UUID consortiumId);
}
