package org.cordee.play;

import java.time.Duration;

/** Waits in machine time. */
final class Pauses {

    private Pauses() {}

    static void pause(Duration howLong) {
        try {
            Thread.sleep(howLong.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw SimulationStopped.because("The simulation was interrupted.");
        }
    }
}
