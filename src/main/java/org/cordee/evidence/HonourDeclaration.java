package org.cordee.evidence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member's declaration on its honour, which the member itself made: when, by which person, and on which version of
 * the text. The grounds it names, or none, are stored beside it. Every page, paper and check reads this one record.
 *
 * @param personId the person signed in, null for the holder of a one-time link
 */
@Embeddable
record HonourDeclaration(
        @Column(name = "exclusions_declared_at") Instant at,
        @Column(name = "declared_by") @Nullable UUID personId,
        @Column(name = "declared_text_version") int textVersion) {

    boolean isOfPresentText() {
        return textVersion == HonourText.VERSION;
    }
}
