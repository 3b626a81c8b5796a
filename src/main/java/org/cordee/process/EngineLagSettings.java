package org.cordee.process;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How far the engine's searches may lag behind what it did. The embedded engine answers from its own tables; a cluster
 * searches a copy that an exporter writes, which takes seconds, and longer after an outage.
 *
 * @param mode {@code embedded} runs the engine in this server, {@code camunda} uses a Camunda 8.9 cluster at
 * {@code camunda.client.*}
 * @param searchLag the longest time by which the searches of the engine lag behind, by default {@code 4s} embedded and
 * {@code 1m} with a cluster; a task that is not seen for so long counts as gone
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
