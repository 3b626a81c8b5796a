package org.cordee.process.clock;

import java.time.Instant;
import org.cordee.shared.HouseFact;
import org.cordee.shared.Stamp;

/** An administrator pinned business time, or moved the pin. */
public record ClockPinned(Stamp stamp, Instant to) implements HouseFact {}
