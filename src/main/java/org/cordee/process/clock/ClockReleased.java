package org.cordee.process.clock;

import org.cordee.shared.HouseFact;
import org.cordee.shared.Stamp;

/** Business time was let go: it is the machine's again, or walks on by itself until the machine's has caught up. */
public record ClockReleased(Stamp stamp) implements HouseFact {}
