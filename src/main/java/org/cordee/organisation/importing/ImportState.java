package org.cordee.organisation.importing;

/** The state of an import. */
public enum ImportState {
    /** The file is there; its sender has not confirmed the columns. */
    RECEIVED,
    /** The import waits for its turn. */
    WAITING,
    RUNNING,
    /** The user has cancelled; the batch that runs is undone. */
    CANCELLING,
    /** The import was cancelled; the batches before stay stored. */
    CANCELLED,
    DONE,
    /** The import broke off by a fault of the server; the batches before stay stored. */
    FAILED;

    /** Tells if nothing happens any more. */
    public boolean isOver() {
        return this == CANCELLED || this == DONE || this == FAILED;
    }
}
