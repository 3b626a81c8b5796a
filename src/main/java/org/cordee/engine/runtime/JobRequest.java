package org.cordee.engine.runtime;

import java.time.Duration;
import java.util.List;

/**
 * A worker's wish for jobs of one type.
 *
 * @param lease how long the worker may keep a job before another one gets it
 * @param variables the variables it wants; empty means all that the job sees
 * @param patience how long it waits when there is nothing; zero or less asks once
 */
public record JobRequest(
        String type, String worker, int atMost, Duration lease, List<String> variables, Duration patience) {}
