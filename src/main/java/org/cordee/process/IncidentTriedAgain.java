package org.cordee.process;

import org.cordee.shared.EventHeader;
import org.cordee.shared.PlatformFact;

/** A coordinator or administrator retried a failed step; the key is the engine's incident key. */
record IncidentTriedAgain(EventHeader stamp, long incidentKey) implements PlatformFact {}
