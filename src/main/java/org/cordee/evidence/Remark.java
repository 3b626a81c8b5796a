package org.cordee.evidence;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** The correction the lead wants in one piece. Only the member and the lead read it. */
@Embeddable
record Remark(@Enumerated(EnumType.STRING) Piece piece, Instant saidAt, String words) {

    @Override
    public String toString() {
        return "Remark[" + piece + "]";
    }
}
