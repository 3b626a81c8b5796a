package org.cordee.consortium.preparation;

import java.time.Instant;

/** By when the steps of a grouping should be done, from the backward plan of its deadline, and that deadline. */
public record Preparation(
        Instant slotsDueAt,
        Instant candidatesDueAt,
        Instant sharesDueAt,
        Instant draftsDueAt,
        Instant pricesDueAt,
        Instant freezeDueAt,
        Instant depositDueAt,
        Instant deadlineAt) {}
