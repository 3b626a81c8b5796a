package org.cordee.submission;

/** What a deposit is worth (decision table D14). */
public enum DepositOutcome {
    /** Completely received at the second of the deadline or before (R2151-5 CCP). */
    IN_TIME,
    /** In time, but something of the bid is missing or other than agreed: to be deposited again, whole (R2151-6 CCP). */
    INCOMPLETE,
    /** In time but not whole or not readable, and a backup copy was in time: the buyer may open that (R2132-11 CCP). */
    BACKUP_OPENABLE,
    /** Late, but begun in time, and a backup copy was: the buyer may open that. */
    LATE_BACKUP_OPENABLE,
    /** Late through the platform's fault, which can be shown. */
    LATE_CONTESTABLE,
    LATE_REJECTED;

    public boolean isLate() {
        return this != IN_TIME && !isIncomplete();
    }

    /** Received in time and not whole: as long as there is time it is deposited again. */
    public boolean isIncomplete() {
        return this == INCOMPLETE || this == BACKUP_OPENABLE;
    }
}
