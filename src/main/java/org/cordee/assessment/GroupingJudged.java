package org.cordee.assessment;

import java.util.UUID;

/** A grouping was judged and the run is new: for those who show how all groupings stand. Nobody's act, so nothing is audited. */
public record GroupingJudged(UUID consortiumId, UUID runId) {}
