package org.cordee.process;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The pinned business time and the holder of the pin; without a holder the pinned time advances with the machine. */
public record Pin(Instant at, @Nullable String holder, Instant changedAt) {}
