package org.cordee.consortium;

import java.time.Instant;

/**
 * The answer of the domain when the timer of the deadline fires.
 *
 * @param over true when the watch ends; otherwise the deadline moved to {@code deadlineAt}
 * @param missed the deadline passed before the bid was deposited
 */
public record DeadlineWatch(boolean over, boolean missed, Instant deadlineAt) {}
