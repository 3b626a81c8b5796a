package org.cordee.law;

import java.time.LocalDate;
import org.cordee.shared.Percentage;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one operator before there is a consortium.
 *
 * @param size {@code MICRO}, {@code PME}, {@code ETI}, {@code GE} or {@code UNKNOWN}
 * @param insertionKind the kind whose convention is in force that day, or {@code NONE}
 * @param targetedWorkers the share of the people a reservation is for; null when it is not declared
 */
public record OperatorFacts(
        LocalDate on,
        String size,
        boolean ess,
        String insertionKind,
        @Nullable Percentage targetedWorkers) {}
