package org.cordee.assessment;

import java.util.UUID;

/**
 * Published when a consortium was judged and the run is new, for views that show all consortia. It is no act of a user,
 * so it is not audited.
 */
public record GroupingJudged(UUID consortiumId, UUID runId) {}
