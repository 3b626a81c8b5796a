package org.cordee.assessment;

import java.time.Instant;
import java.util.UUID;

/** A run in a list: its time and its columns, without the case and the answer. */
record JudgedRun(UUID id, AssessmentStage stage, Instant judgedAt, RunFigures figures) {}
