package org.cordee.notification.post;

import org.cordee.notification.Letter;

/** Sends letters to the mail server. */
public interface Post {

    /** Tells if a mail server is configured; without one, letters are kept. */
    boolean isOpen();

    /**
     * Sends one letter to the mail server; returns when the server has accepted it.
     *
     * @throws PostRefused when the server did not accept it
     */
    void carry(Letter letter);

    /** The mail server did not accept a letter. */
    final class PostRefused extends RuntimeException {

        private final boolean forGood;

        PostRefused(String reason, boolean forGood, Throwable cause) {
            super(reason, cause);
            this.forGood = forGood;
        }

        /** Tells if another attempt is useless: the address does not exist or is malformed. */
        boolean isForGood() {
            return forGood;
        }
    }
}
