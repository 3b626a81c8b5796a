package org.cordee.support;

/** The progress of a request for help. */
public enum SupportState {
    /** One support organisation was asked and has to accept within the service level. */
    OFFERED,
    /** A coordinator is awaited: every organisation passed, or the requester left the choice to the coordinators. */
    WITH_COORDINATOR,
    /** A support organisation or a coordinator helps and has to say what is needed. */
    ACCEPTED,
    DIAGNOSED,
    /** The help is finished and waits for the requester's evaluation. */
    DELIVERED,
    EVALUATED,
    WITHDRAWN;

    /** Tells if somebody helps now, so that what was shared can be read. */
    public boolean isHelping() {
        return this == ACCEPTED || this == DIAGNOSED;
    }

    /** Tells if the requester may still withdraw. */
    public boolean isOpen() {
        return this == OFFERED || this == WITH_COORDINATOR || isHelping();
    }
}
