package org.cordee.espd;

import java.time.LocalDate;
import java.time.OffsetTime;
import org.jspecify.annotations.Nullable;

/**
 * The data that identify one document.
 *
 * @param uuid of this instance; a copy has another one
 * @param issuedAt without an offset it is read as UTC; null when the document gives only the day
 * @param version of the content
 */
public record EspdHead(
        EspdId id,
        EspdId uuid,
        boolean copy,
        LocalDate issuedOn,
        @Nullable OffsetTime issuedAt,
        @Nullable String version,
        @Nullable String previousVersion) {}
