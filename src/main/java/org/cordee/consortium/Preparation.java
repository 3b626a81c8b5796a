package org.cordee.consortium;

import java.time.Instant;

/** The due dates of the steps of a consortium, from the backward plan of its deadline, and that deadline. */
public record Preparation(
        Instant slotsDueAt,
        Instant candidatesDueAt,
        Instant sharesDueAt,
        Instant draftsDueAt,
        Instant pricesDueAt,
        Instant freezeDueAt,
        Instant depositDueAt,
        Instant deadlineAt) {}
