package org.cordee.notification;

/** Where a letter stands on its way; kept means that no mail server is set up and the administrator may read it. */
public enum LetterState {
    QUEUED,
    SENDING,
    SENT,
    KEPT,
    FAILED,
    /** The house died between handing the letter over and noting it: it may have gone out, and goes out once more. */
    UNCERTAIN
}
