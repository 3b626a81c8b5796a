package org.cordee.document;

import java.util.UUID;

/** An uploaded file: its sanitised name, its detected type, its hash and size. */
public record StoredDocument(
        UUID id,
        UUID consortiumId,
        String name,
        String mediaType,
        ConfidentialityLevel level,
        String sha256,
        long size) {}
