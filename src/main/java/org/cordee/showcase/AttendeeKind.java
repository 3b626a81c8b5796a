package org.cordee.showcase;

/** In which capacity a person comes to an event. */
public enum AttendeeKind {
    BUYER,
    STRUCTURE,
    /** A person of an enterprise that leads groupings. */
    LEAD,
    OTHER
}
