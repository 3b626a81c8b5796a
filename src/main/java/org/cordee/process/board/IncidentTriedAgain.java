package org.cordee.process.board;

import org.cordee.shared.HouseFact;
import org.cordee.shared.Stamp;

/** A coordinator or administrator retried a failed step; the key is the engine's incident key. */
public record IncidentTriedAgain(Stamp stamp, long incidentKey) implements HouseFact {}
