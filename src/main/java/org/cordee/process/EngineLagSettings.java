package org.cordee.process;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How far the engine's searches may lag behind what it did. The embedded engine answers from its own tables; a cluster
 * searches a copy that an exporter writes, which takes seconds, and longer after an outage.
 *
 * @param mode {@code embedded} or {@code camunda}
 * @param searchLag the longest lag, or null for what is usual in this mode
 */
@ConfigurationProperties("cordee.engine")
record EngineLagSettings(
        @DefaultValue("embedded") String mode, @Nullable Duration searchLag) {

    private static final Duration OF_THE_EMBEDDED = Duration.ofSeconds(4);
    private static final Duration OF_A_CLUSTER = Duration.ofMinutes(1);
    private static final Duration IDLE_EMBEDDED = Duration.ofSeconds(1);

    /** Returns how long a process must have been seen idle without a task before the task counts as gone. */
    public Duration rest() {
        if (searchLag != null) {
            return searchLag;
        }
        return mode.equals("embedded") ? OF_THE_EMBEDDED : OF_A_CLUSTER;
    }

    /**
     * Returns for how long the server must have been idle until nothing is on its way. The embedded engine writes what
     * it did and what it will do in one transaction, so that two looks a second apart are enough.
     */
    Duration idle() {
        return searchLag == null && mode.equals("embedded") ? IDLE_EMBEDDED : rest();
    }
}
