package org.cordee.document;

import java.util.UUID;

/** A file as it was handed in: its name made harmless, its type by its content, its hash and size. */
public record StoredDocument(
        UUID id, UUID consortiumId, String name, String mediaType, Level level, String sha256, long size) {}
