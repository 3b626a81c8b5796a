package org.cordee.consortium;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The end of an invitation.
 *
 * @param words the comment or reason given by the party that ended the invitation
 * @param declined null unless the candidate declined
 */
@Embeddable
record InvitationEnd(
        @Column(name = "closed_at") Instant at,
        @Column(name = "closing_words") @Nullable String words,

        @Enumerated(EnumType.STRING) @Column(name = "decline_reason") @Nullable
        DeclineReason declined) {}
