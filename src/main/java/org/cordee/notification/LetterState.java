package org.cordee.notification;

/**
 * The state of a letter while it is sent. KEPT means that no mail server is configured and the administrator may read
 * the letter.
 */
public enum LetterState {
    QUEUED,
    SENDING,
    SENT,
    KEPT,
    FAILED,
    /**
     * The server stopped between handing the letter to the mail server and recording it: the letter may have been sent,
     * and is sent once more.
     */
    UNCERTAIN
}
