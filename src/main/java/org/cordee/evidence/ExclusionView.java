package org.cordee.evidence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A member's exclusion declaration and its consequences, for the member only. */
public record ExclusionView(
        UUID evidenceFileId,
        String consortiumName,
        boolean declarable,
        @Nullable Instant declaredAt,
        ExclusionStanding standing,
        List<ExclusionVerdict> verdicts) {

    public ExclusionView {
        verdicts = List.copyOf(verdicts);
    }
}
