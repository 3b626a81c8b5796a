package org.cordee.evidence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member's exclusion declaration and its consequences, for the member only.
 *
 * @param declaredAt null before the declaration
 * @param textVersion of the text that the member declared, or would declare now
 * @param text that text, in French, as the sheet for the buyer prints it
 */
public record ExclusionView(
        UUID evidenceFileId,
        String consortiumName,
        boolean declarable,
        @Nullable Instant declaredAt,
        int textVersion,
        List<String> text,
        ExclusionStanding standing,
        List<ExclusionVerdict> verdicts) {

    public ExclusionView {
        text = List.copyOf(text);
        verdicts = List.copyOf(verdicts);
    }
}
