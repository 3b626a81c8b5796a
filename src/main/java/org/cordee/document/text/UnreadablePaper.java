package org.cordee.document.text;

/** Thrown when a paper is damaged, locked with a password, or takes more than its reading may cost. */
public class UnreadablePaper extends RuntimeException {

    UnreadablePaper(String why) {
        super(why);
    }

    UnreadablePaper(String why, Throwable cause) {
        super(why, cause);
    }
}
