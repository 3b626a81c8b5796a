package org.cordee.organisation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An establishment that the index found for a work.
 *
 * @param kilometres as the crow flies to the place of the work: 0 inside its area, else to the seat of the nearest
 * département of the work, rounded; null when either place is unknown
 * @param matchedWords how many of the words of the need are in its name, its activities or its themes
 * @param askedWords how many words of the need were looked for
 */
public record FoundCandidate(
        UUID organisationId, UUID establishmentId, @Nullable Integer kilometres, int matchedWords, int askedWords) {}
