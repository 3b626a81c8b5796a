package org.cordee.assessment.judging;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the process does next at a stage that was checked; without a blocked stage it goes on.
 *
 * @param lastCallAt from when on nothing is held back or asked
 * @param resolveBy when the lead should have resolved it
 */
public record StageStep(@Nullable UUID blockedStageId, Instant lastCallAt, Instant resolveBy) {}
