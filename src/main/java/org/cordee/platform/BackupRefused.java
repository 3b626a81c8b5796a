package org.cordee.platform;

/** Thrown when a backup or restore is refused and nothing was changed; the message has the reason and the remedy. */
public class BackupRefused extends RuntimeException {

    public BackupRefused(String sentence) {
        super(sentence);
    }
}
