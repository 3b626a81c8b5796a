package org.cordee.evidence;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.cordee.document.StoredDocument;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * One version that a member provided for one piece. A later version replaces it, and it stays stored.
 *
 * @param operatorId the operator of a commitment letter; null for every other piece, and for a single file that once
 * contained all letters
 */
@Embeddable
record ProvidedPiece(
        @Enumerated(EnumType.STRING) Piece piece,

        @Enumerated(EnumType.STRING) PieceAnswer answer,

        Instant providedAt,
        @Nullable UUID documentId,
        @Nullable String mediaType,
        @Nullable Long size,

        @JdbcTypeCode(SqlTypes.LOCAL_DATE) @Nullable LocalDate issuedOn,

        @JdbcTypeCode(SqlTypes.LOCAL_DATE) @Nullable LocalDate expiresOn,

        @Nullable String url,
        @Nullable String said,

        @Enumerated(EnumType.STRING) @Nullable Renewal renewal,

        @Nullable UUID operatorId) {

    /** Checks that it is that operator's commitment letter, or a file that contains the letters of all operators. */
    boolean isOf(UUID operator) {
        return operatorId == null || operatorId.equals(operator);
    }

    public ProvidedPiece renewal(@Nullable Renewal stands) {
        return new ProvidedPiece(
                piece,
                answer,
                providedAt,
                documentId,
                mediaType,
                size,
                issuedOn,
                expiresOn,
                url,
                said,
                stands,
                operatorId);
    }

    /** Returns the same answer with the sheet that was written anew. */
    ProvidedPiece rewritten(Instant now, StoredDocument sheet) {
        return new ProvidedPiece(
                piece,
                answer,
                now,
                sheet.id(),
                sheet.mediaType(),
                sheet.size(),
                issuedOn,
                expiresOn,
                url,
                said,
                null,
                operatorId);
    }

    /**
     * Returns the last day on which it is valid, null when it has no end.
     *
     * @param months how many months the rules accept it
     */
    public @Nullable LocalDate lastDay(int months) {
        LocalDate byRule = months > 0 && issuedOn != null ? issuedOn.plusMonths(months) : null;
        if (expiresOn == null || byRule == null) {
            return expiresOn == null ? byRule : expiresOn;
        }
        return byRule.isBefore(expiresOn) ? byRule : expiresOn;
    }
}
