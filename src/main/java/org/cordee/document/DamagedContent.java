package org.cordee.document;

/** Thrown when stored bytes have changed, by a disk fault or by manipulation. Restore them from a backup. */
class DamagedContent extends IllegalStateException {

    DamagedContent(String sha256) {
        super("stored content " + sha256 + " is damaged or incomplete");
    }
}
