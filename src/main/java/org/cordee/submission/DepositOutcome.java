package org.cordee.submission;

/** The legal value of a deposit (decision table D14). */
public enum DepositOutcome {
    /** The deposit was completely received at the second of the deadline or before (R2151-5 CCP). */
    IN_TIME,
    /**
     * The deposit was in time, but a file is missing or differs from the agreed package: the whole bid must be
     * deposited again (R2151-6 CCP).
     */
    INCOMPLETE,
    /**
     * The deposit was in time but incomplete or not readable, and the buyer may open a backup copy that was in time
     * (R2132-11 CCP).
     */
    BACKUP_OPENABLE,
    /** The deposit was late but started in time, and the buyer may open a backup copy that was in time. */
    LATE_BACKUP_OPENABLE,
    /** The deposit was late through the platform's fault, which can be proven. */
    LATE_CONTESTABLE,
    LATE_REJECTED;

    public boolean isLate() {
        return this != IN_TIME && !isIncomplete();
    }

    /** Checks that the deposit was in time but not complete: it is deposited again while there is time. */
    public boolean isIncomplete() {
        return this == INCOMPLETE || this == BACKUP_OPENABLE;
    }
}
