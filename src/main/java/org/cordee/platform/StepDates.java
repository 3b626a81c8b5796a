package org.cordee.platform;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Returns when a consortium reached each of its eight steps; implemented by the room that stores the consortium's
 * events.
 */
public interface StepDates {

    /** Returns eight dates in order; null for a step that is unknown or not visible to this user. */
    List<@Nullable Instant> of(Actor actor, UUID consortiumId);
}
