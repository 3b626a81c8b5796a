package org.cordee.support;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a list of requests.
 *
 * @param title the beginning of the question
 * @param requesterName the organisation that asked
 * @param supporterName the organisation that is asked or that helps; null while a coordinator is awaited or helps
 * @param consortiumName null outside of a grouping
 * @param askedAt when help was asked for
 * @param answerBy the end of the service level; null when nobody has to accept
 * @param deliverBy until when the help is promised; null before it is
 * @param late true when that moment, or the one promised for the help, is over
 */
public record SupportRow(
        UUID id,
        SupportKind kind,
        String title,
        SupportState state,
        String requesterName,
        @Nullable String supporterName,
        @Nullable String consortiumName,
        Instant askedAt,
        @Nullable Instant answerBy,
        @Nullable Instant deliverBy,
        boolean late) {}
