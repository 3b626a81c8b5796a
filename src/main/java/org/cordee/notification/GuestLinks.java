package org.cordee.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.cordee.account.GuestActs;
import org.cordee.account.OneTimeLinks.GuestInvitation;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.Deadline;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Decides which letters carry a link for a guest: each letter to a recipient without an account that leads to a page of
 * a {@link org.cordee.account.GuestAct}.
 */
@Component
class GuestLinks {

    /** The life of a link in a letter about a consortium without a date that is still to come. */
    private static final Duration LIFE_WITHOUT_DATE = Duration.ofDays(30);

    private final GuestActs acts;
    private final BusinessClock clock;

    GuestLinks(GuestActs acts, BusinessClock clock) {
        this.acts = acts;
        this.clock = clock;
    }

    /** Returns the link to issue; null for a recipient with an account and for a page that guests do not open. */
    @Nullable
    GuestInvitation linkFor(
            Occasion occasion, @Nullable ConsortiumBrief matter, @Nullable UUID organisationId, Recipient recipient) {
        String page = occasion.page();
        if (matter == null || organisationId == null || page == null || recipient.personId() != null) {
            return null;
        }
        UUID consortium = occasion.consortiumId();
        return acts.leadingTo(page, consortium)
                .map(act -> new GuestInvitation(
                        act.purpose(),
                        act.subjectId(),
                        consortium,
                        organisationId,
                        page,
                        recipient.email(),
                        expiry(occasion, matter)))
                .orElse(null);
    }

    /** Returns the deadline for bids, until which the pages are of use; after it the act's own date, or a month. */
    private Instant expiry(Occasion occasion, ConsortiumBrief matter) {
        Instant now = clock.now();
        Deadline deadline = matter.offerDeadline();
        if (deadline != null && deadline.instant().isAfter(now)) {
            return deadline.instant();
        }
        Instant due = occasion.dueAt();
        return due != null && due.isAfter(now) ? due : now.plus(LIFE_WITHOUT_DATE);
    }
}
