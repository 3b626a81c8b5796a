package org.cordee.assessment;

import java.util.List;
import java.util.UUID;
import org.cordee.assessment.CheckView.FindingLine;
import org.jspecify.annotations.Nullable;

/**
 * The law's answer to a message of the buyer.
 *
 * @param question null when nothing was asked yet
 * @param findings empty when the law says nothing, as for a low price that no subsidised post explains
 */
public record MessageAdvice(
        UUID consortiumId, String consortiumName, @Nullable MessageQuestion question, List<FindingLine> findings) {}
