package org.cordee.process.clock;

import org.cordee.shared.HouseFact;
import org.cordee.shared.Stamp;

/**
 * The pin of business time was released: business time is the machine's again, or advances from the pin until the
 * machine's time has caught up.
 */
public record ClockReleased(Stamp stamp) implements HouseFact {}
