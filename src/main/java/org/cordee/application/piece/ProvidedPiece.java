package org.cordee.application.piece;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What a member provided for one piece at one time; a later one replaces it and it is kept.
 *
 * @param operatorId whose promise it is; null for every other piece, and for the one file that once held all promises
 */
@Embeddable
public record ProvidedPiece(
        @Enumerated(EnumType.STRING) @Column(name = "piece") Piece piece,

        @Enumerated(EnumType.STRING) @Column(name = "answer")
        Answer answer,

        @Column(name = "provided_at") Instant providedAt,
        @Column(name = "document_id") @Nullable UUID documentId,
        @Column(name = "media_type") @Nullable String mediaType,
        @Column(name = "size") @Nullable Long size,

        @JdbcTypeCode(SqlTypes.LOCAL_DATE) @Column(name = "issued_on") @Nullable
        LocalDate issuedOn,

        @JdbcTypeCode(SqlTypes.LOCAL_DATE) @Column(name = "expires_on") @Nullable
        LocalDate expiresOn,

        @Column(name = "url") @Nullable String url,
        @Column(name = "said") @Nullable String said,

        @Enumerated(EnumType.STRING) @Column(name = "renewal") @Nullable
        Renewal renewal,

        @Column(name = "operator_id") @Nullable UUID operatorId) {

    /** Whether it is what that operator promises, or what was given for all of them together. */
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

    /**
     * The last day on which it is valid; null when it has no end.
     *
     * @param months how long the rules let it be valid
     */
    public @Nullable LocalDate lastDay(int months) {
        LocalDate byRule = months > 0 && issuedOn != null ? issuedOn.plusMonths(months) : null;
        if (expiresOn == null || byRule == null) {
            return expiresOn == null ? byRule : expiresOn;
        }
        return byRule.isBefore(expiresOn) ? byRule : expiresOn;
    }
}
