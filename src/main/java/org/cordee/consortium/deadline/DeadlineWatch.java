package org.cordee.consortium.deadline;

import java.time.Instant;

/**
 * What the domain says when the deadline's timer rings.
 *
 * @param over nothing is left to watch; otherwise the deadline moved to {@code deadlineAt}
 * @param missed the deadline passed before the bid was deposited
 */
public record DeadlineWatch(boolean over, boolean missed, Instant deadlineAt) {}
