package org.cordee.database.backup;

/** A backup or restore is refused, and nothing was changed; the message says why and what to do. */
public class BackupRefused extends RuntimeException {

    public BackupRefused(String sentence) {
        super(sentence);
    }
}
