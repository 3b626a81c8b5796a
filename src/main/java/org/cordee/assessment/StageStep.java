package org.cordee.assessment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The next step of the process at a checked stage; without a blocked stage it continues.
 *
 * @param lastCallAt from when on nothing blocks or is asked
 * @param resolveBy when the lead should have resolved it
 */
public record StageStep(@Nullable UUID blockedStageId, Instant lastCallAt, Instant resolveBy) {}
