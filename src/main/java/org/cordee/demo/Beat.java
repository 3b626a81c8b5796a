package org.cordee.demo;

import java.time.Duration;

/**
 * One thing that happened in the weeks before the first start.
 *
 * @param name under which it is marked as done, once for all
 * @param ago how long before the first start
 */
record Beat(String name, Duration ago, Runnable deed) {}
