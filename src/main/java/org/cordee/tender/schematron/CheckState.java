package org.cordee.tender.schematron;

/** The state of a check by the official rules. */
public enum CheckState {
    /** Stands for a notice without a check; it is never stored. */
    NONE,
    QUEUED,
    RUNNING,
    DONE,
    /** The rules could not be run; the reason is in the log. */
    FAILED,
    /** The notice is in no European format, of no known subtype, or too large. */
    SKIPPED
}
