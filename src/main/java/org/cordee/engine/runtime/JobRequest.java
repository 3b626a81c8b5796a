package org.cordee.engine.runtime;

import java.time.Duration;
import java.util.List;

/**
 * A worker's request to activate jobs of one type.
 *
 * @param lease the job timeout: how long the worker may keep a job before another one gets it
 * @param variables the variables it wants; empty means all that the job sees
 * @param patience the request timeout of the long poll; zero or less asks once and does not wait
 */
public record JobRequest(
        String type, String worker, int atMost, Duration lease, List<String> variables, Duration patience) {}
