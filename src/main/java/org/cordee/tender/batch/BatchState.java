package org.cordee.tender.batch;

/** The state of a batch. */
public enum BatchState {
    RUNNING,
    /** A user stopped it; what was imported stays, and the rest waits for a resumption. */
    CANCELLED,
    DONE
}
