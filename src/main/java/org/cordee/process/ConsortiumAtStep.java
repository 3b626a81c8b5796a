package org.cordee.process;

import java.time.Instant;
import java.util.UUID;

/**
 * A consortium with open tasks at one step.
 *
 * @param tasks the number of these tasks; {@code late} of them have passed their date
 * @param since when the oldest of them was opened
 */
public record ConsortiumAtStep(UUID consortiumId, String name, long tasks, long late, Instant since) {}
