package org.cordee.notification.post;

import org.cordee.notification.Letter;

/** Carries letters out of the house. */
public interface Post {

    /** Whether there is a mail server at all; without one letters are kept. */
    boolean isOpen();

    /**
     * Hands one letter to the mail server; returns once it has taken it.
     *
     * @throws PostRefused when it did not take it
     */
    void carry(Letter letter);

    /** The mail server did not take a letter. */
    final class PostRefused extends RuntimeException {

        private final boolean forGood;

        PostRefused(String reason, boolean forGood, Throwable cause) {
            super(reason, cause);
            this.forGood = forGood;
        }

        /** Trying again will not help: the address does not exist or is malformed. */
        boolean isForGood() {
            return forGood;
        }
    }
}
