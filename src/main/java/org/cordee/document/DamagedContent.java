package org.cordee.document;

/** What the store holds is no longer what was put in: a disk or somebody changed it. Restore it from a backup. */
public class DamagedContent extends IllegalStateException {

    DamagedContent(String sha256) {
        super("stored content " + sha256 + " is damaged or incomplete");
    }
}
