package org.cordee.process;

import java.time.Instant;
import org.cordee.shared.EventHeader;
import org.cordee.shared.PlatformFact;

/** An administrator pinned business time, or moved the pin. */
record ClockPinned(EventHeader stamp, Instant to) implements PlatformFact {}
