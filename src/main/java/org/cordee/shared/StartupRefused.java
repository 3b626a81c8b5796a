package org.cordee.shared;

/** The house cannot start, and the message is one sentence that says why and what to do; no stack trace helps. */
public class StartupRefused extends RuntimeException {

    public StartupRefused(String sentence) {
        super(sentence);
    }

    public StartupRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
