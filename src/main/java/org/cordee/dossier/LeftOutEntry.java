package org.cordee.dossier;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * An entry of a ZIP that is not in the version as a reader might expect.
 *
 * @param path where it lies in the ZIP
 */
@Embeddable
public record LeftOutEntry(
        String path, @Enumerated(EnumType.STRING) LeftOutReason reason) {}
