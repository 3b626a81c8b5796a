package org.cordee.play;

import java.time.Duration;

/**
 * One event in the weeks before the first start.
 *
 * @param name under which it is marked as done, only once
 * @param ago how long before the first start
 */
record DemoEvent(String name, Duration ago, Runnable act) {}
