package org.cordee.process.clock;

import java.time.Instant;
import org.cordee.shared.EventHeader;
import org.cordee.shared.PlatformFact;

/** An administrator pinned business time, or moved the pin. */
public record ClockPinned(EventHeader stamp, Instant to) implements PlatformFact {}
