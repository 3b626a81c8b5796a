package org.cordee.notification;

/** Sends letters to the mail server. */
interface LetterTransport {

    /** Tells if a mail server is configured; without one, letters are kept. */
    boolean isConfigured();

    /**
     * Sends one letter to the mail server; returns when the server has accepted it.
     *
     * @throws PostRefused when the server did not accept it
     */
    void send(Letter letter);

    /** The mail server did not accept a letter. */
    final class LetterNotAccepted extends RuntimeException {

        private final boolean forGood;

        LetterNotAccepted(String reason, boolean forGood, Throwable cause) {
            super(reason, cause);
            this.forGood = forGood;
        }

        /** Tells if another attempt is useless: the address does not exist or is malformed. */
        boolean isPermanent() {
            return forGood;
        }
    }
}
