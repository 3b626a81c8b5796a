package org.cordee.dashboard;

import org.cordee.shared.ConsortiumFact;
import org.cordee.shared.EventHeader;

/** A coordinator changed the coordinators' note about a consortium. */
public record CoordinatorNoteWritten(EventHeader stamp) implements ConsortiumFact {}
