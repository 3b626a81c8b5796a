package org.cordee.process.board;

import org.cordee.shared.EventHeader;
import org.cordee.shared.PlatformFact;

/** A coordinator or administrator retried a failed step; the key is the engine's incident key. */
public record IncidentTriedAgain(EventHeader stamp, long incidentKey) implements PlatformFact {}
