package org.cordee.submission;

/** What a deposit is worth (decision table D14). */
public enum DepositOutcome {
    /** Completely received at the second of the deadline or before (R2151-5 CCP). */
    IN_TIME,
    /** In time, but something of the bid is missing or other than agreed: to be deposited again, whole (R2151-6 CCP). */
    INCOMPLETE,
    /** Late, but begun in time, and a backup copy was: the buyer may open that. */
    LATE_BACKUP_OPENABLE,
    /** Late through the platform's fault, which can be shown. */
    LATE_CONTESTABLE,
    LATE_REJECTED;

    public boolean isLate() {
        return this != IN_TIME && this != INCOMPLETE;
    }
}
