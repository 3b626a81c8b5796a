package org.cordee.shared;

/**
 * Thrown when the application cannot start; the message is one sentence with the reason and the remedy, without a stack
 * trace.
 */
public class StartupRefused extends RuntimeException {

    public StartupRefused(String sentence) {
        super(sentence);
    }

    public StartupRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
