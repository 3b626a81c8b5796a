package org.cordee.process.board;

import org.cordee.shared.HouseFact;
import org.cordee.shared.Stamp;

/** A coordinator or administrator had a step tried again that had given up; the key is the engine's. */
public record IncidentTriedAgain(Stamp stamp, long incidentKey) implements HouseFact {}
