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
    UNCERTAIN,
    /** The recipient gets one letter a day, and the next one will list this letter. */
    GATHERED,
    /** The recipient's daily letter lists this letter, which is not sent by itself. */
    LISTED,
    /** The recipient chose not to get such letters: it is a notification and nothing is sent. */
    SILENT,
    /**
     * The database was restored from a backup in which the letter was not sent yet. It was perhaps sent since, so an
     * administrator decides.
     */
    RESTORED
}
