package org.cordee.question;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Says when and where the lead posted a question, as the lead recorded it. Nothing proves it.
 *
 * @param at when it was posted, as the lead types it
 * @param where the platform or another place, as the lead types it
 * @param recordedBy the person of the lead that recorded it
 */
@Embeddable
record QuestionPosting(
        @Column(name = "posted_at") Instant at,
        @Column(name = "posted_where") String where,
        @Nullable @Column(name = "posted_by") UUID recordedBy) {}
