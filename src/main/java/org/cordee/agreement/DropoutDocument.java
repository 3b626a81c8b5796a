package org.cordee.agreement;

import java.time.Instant;
import java.util.UUID;

/** A document that shows why a member failed, as it was added. */
public record DropoutDocument(
        UUID documentId, String name, String mediaType, long size, String sha256, Instant addedAt) {}
