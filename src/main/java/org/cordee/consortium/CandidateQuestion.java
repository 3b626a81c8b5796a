package org.cordee.consortium;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A question of a candidate before its answer, and the reply of the lead. */
@Embeddable
record CandidateQuestion(
        @Column(name = "question_id") UUID id,
        @Column(name = "asked_at") Instant askedAt,
        @Column(name = "question") String question,
        @Column(name = "answered_at") @Nullable Instant answeredAt,
        @Column(name = "answer") @Nullable String answer) {

    boolean isPending() {
        return answeredAt == null;
    }

    CandidateQuestion answered(Instant at, String text) {
        return new CandidateQuestion(id, askedAt, question, at, text);
    }
}
