package org.cordee.showcase;

import java.util.EnumSet;
import java.util.Set;

/** The states of a registration. */
public enum RegistrationState {
    REGISTERED,
    /** The event was full; the first who waits gets the place of a person who leaves. */
    WAITING,
    CANCELLED,
    ATTENDED,
    ABSENT;

    /** The states in which a person has one of the places of the event. */
    static final Set<RegistrationState> WITH_A_PLACE = Set.copyOf(EnumSet.of(REGISTERED, ATTENDED, ABSENT));

    /** Returns true when the person has one of the places of the event. */
    public boolean hasPlace() {
        return WITH_A_PLACE.contains(this);
    }
}
