package org.cordee.organisation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How an organisation presents itself on its page, as everybody reads it.
 *
 * @param photos the first added first
 * @param references the latest first
 */
public record Presentation(PageWords words, List<PagePhotoLine> photos, List<PageReferenceLine> references) {

    /**
     * One photograph.
     *
     * @param description the text for readers who do not see it
     * @param width in pixels
     * @param height in pixels
     */
    public record PagePhotoLine(UUID id, String description, int width, int height, Instant addedAt) {}

    /**
     * One reference.
     *
     * @param year in which the work ended
     * @param magnitude of the amount before tax
     * @param attestedAt since when there is an attestation; null without one
     */
    public record PageReferenceLine(
            UUID id,
            long version,
            String buyer,
            String subject,
            int year,
            ReferenceAmount magnitude,
            @Nullable Instant attestedAt) {}

    /** Returns how many references have an attestation. */
    public long attested() {
        return references.stream().filter(one -> one.attestedAt() != null).count();
    }
}
