package org.cordee.assessment;

import java.time.Instant;
import java.util.UUID;

/** A run in a list: when it was and what its columns say, without the case and the answer. */
public record JudgedRun(UUID id, Stage stage, Instant judgedAt, RunFigures figures) {}
