package org.cordee.process.clock;

import org.cordee.shared.EventHeader;
import org.cordee.shared.PlatformFact;

/**
 * The pin of business time was released: business time is the machine's again, or advances from the pin until the
 * machine's time has caught up.
 */
public record ClockReleased(EventHeader stamp) implements PlatformFact {}
