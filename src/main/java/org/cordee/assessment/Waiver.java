package org.cordee.assessment;

import java.time.Instant;
import java.util.UUID;

/**
 * The lead's request to proceed with a finding unresolved. It is valid for this exact finding: when one of its figures
 * changes, it is another finding, and the waiver has no effect any more.
 *
 * @param finding see {@link FindingKey}
 */
record Waiver(
        UUID id, UUID consortiumId, UUID runId, String finding, String reason, WaiverState state, Instant askedAt) {}
