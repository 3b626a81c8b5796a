package org.cordee.process;

import java.util.concurrent.TimeUnit;

/** Pauses for two seconds before an engine that does not answer yet is asked again. */
final class RetryPause {

    private RetryPause() {}

    static void pause() {
        try {
            TimeUnit.SECONDS.sleep(2);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting for the process engine", e);
        }
    }
}
