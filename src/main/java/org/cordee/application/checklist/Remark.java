package org.cordee.application.checklist;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.cordee.application.piece.Piece;

/** The correction the lead wants in one piece. Only the member and the lead read it. */
@Embeddable
public record Remark(
        @Enumerated(EnumType.STRING) @Column(name = "piece") Piece piece,
        @Column(name = "said_at") Instant saidAt,
        @Column(name = "words") String words) {

    @Override
    public String toString() {
        return "Remark[" + piece + "]";
    }
}
