package org.cordee.webhook;

/** The reason for which a webhook is paused. */
public enum PauseReason {
    /** A person paused it. */
    USER,
    /** Its receiver failed for too long. */
    FAILING,
    /** Its receiver answered 410: it does not want events any more. */
    GONE,
    /** The database was restored from a backup: it may be a copy, or know less than its receivers. */
    RESTORED
}
