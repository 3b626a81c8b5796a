package org.cordee.tender.batch;

/** The state of one notice of a batch. */
public enum ItemState {
    WAITING,
    RUNNING,
    IMPORTED,
    CORRECTED,
    KNOWN,
    REFUSED;

    /** Tells if the notice was treated, with or without success. */
    public boolean isEnded() {
        return this != WAITING && this != RUNNING;
    }
}
