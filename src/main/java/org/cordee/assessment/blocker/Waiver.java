package org.cordee.assessment.blocker;

import java.time.Instant;
import java.util.UUID;
import org.cordee.assessment.FindingKey;
import org.cordee.assessment.WaiverState;

/**
 * The lead's request to proceed with a finding unresolved. It is valid for this exact finding: when one of its figures
 * changes, it is another finding, and the waiver has no effect any more.
 *
 * @param finding see {@link FindingKey}
 */
public record Waiver(
        UUID id, UUID consortiumId, UUID runId, String finding, String reason, WaiverState state, Instant askedAt) {}
