package org.cordee.process.clock;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where business time is pinned, and who holds the pin; without a holder the pinned time walks on by itself. */
public record Pin(Instant at, @Nullable String holder, Instant changedAt) {}
