package org.cordee.process;

import org.cordee.shared.EventHeader;
import org.cordee.shared.PlatformFact;

/**
 * The pin of business time was released: business time is the machine's again, or advances from the pin until the
 * machine's time has caught up.
 */
record ClockReleased(EventHeader stamp) implements PlatformFact {}
