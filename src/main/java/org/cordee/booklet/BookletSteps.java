package org.cordee.booklet;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordee.booklet.BookletDates.AskedUntil;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the processes of booklets how a call, a contribution and a published entry stand. */
@Component
@Transactional(readOnly = true)
public class BookletSteps {

    private final BookletCalls calls;
    private final Contributions contributions;
    private final BookletEntries entries;
    private final BookletDates dates;
    private final BusinessClock clock;

    BookletSteps(
            BookletCalls calls,
            Contributions contributions,
            BookletEntries entries,
            BookletDates dates,
            BusinessClock clock) {
        this.calls = calls;
        this.contributions = contributions;
        this.entries = entries;
        this.dates = dates;
        this.clock = clock;
    }

    /**
     * How a call stands.
     *
     * @param publishAt the end of the embargo; null while nothing is planned
     * @param versions the number of published versions
     * @param contributions all contributions, the oldest first
     */
    public record CallStep(
            CallState state,
            Instant closesAt,
            @Nullable Instant publishAt,
            int versions,
            List<ContributionStep> contributions) {

        public CallStep {
            contributions = List.copyOf(contributions);
        }

        /** Tells if a structure may still act, or a coordinator has a text to read. */
        public boolean hasOpenContributions() {
            return contributions.stream()
                    .anyMatch(one -> one.state().awaitsStructure() || one.state() == ContributionState.SUBMITTED);
        }
    }

    /**
     * How a contribution stands.
     *
     * @param revision the last revision that was sent; 0 before the first
     * @param dueAt until when the structure may act; null while it is asked nothing
     * @param linkUntil until when links in letters open the contribution; null while the structure is asked nothing
     * @param publishable true when the structure confirmed the facts of a revision
     */
    public record ContributionStep(
            UUID contributionId,
            UUID callId,
            UUID organisationId,
            ContributionState state,
            int revision,
            @Nullable Instant dueAt,
            @Nullable Instant linkUntil,
            boolean publishable) {}

    /**
     * How a published entry stands.
     *
     * @param reviewAt when its structure is asked whether it is still right
     * @param review the open review with its dates; null while none is open
     */
    public record EntryStep(
            UUID entryId,
            UUID callId,
            UUID organisationId,
            EntryState state,
            Instant reviewAt,
            @Nullable OpenReview review) {}

    /** The dates of an open review. */
    public record OpenReview(Instant firstReminderAt, Instant secondReminderAt, Instant dueAt) {}

    /**
     * Returns how a call stands now.
     *
     * @throws NotFound when there is no such call
     */
    public CallStep ofCall(UUID callId) {
        BookletCall call = calls.get(callId);
        Instant now = clock.now();
        return new CallStep(
                call.stateAt(now),
                call.closesAt(),
                call.publishAt(),
                call.versions(),
                contributions.ofCall(callId).stream()
                        .map(one -> step(one, now))
                        .toList());
    }

    /**
     * Returns how a contribution stands now.
     *
     * @throws NotFound when there is no such contribution
     */
    public ContributionStep ofContribution(UUID contributionId) {
        return step(contributions.get(contributionId), clock.now());
    }

    private ContributionStep step(Contribution one, Instant now) {
        Instant dueAt = one.dueAt();
        return new ContributionStep(
                one.id(),
                one.callId(),
                one.organisationId(),
                one.stateAt(now),
                one.revisions(),
                dueAt,
                dueAt == null ? null : dates.linkUntil(dueAt),
                one.isPublishable());
    }

    /**
     * Returns how a published entry stands now.
     *
     * @throws NotFound when there is no such entry
     */
    public EntryStep ofEntry(UUID entryId) {
        BookletEntry entry = entries.get(entryId);
        Instant dueAt = entry.reviewDueAt();
        return new EntryStep(
                entry.id(),
                entry.callId(),
                entry.organisationId(),
                entry.state(),
                entry.reviewAt(),
                dueAt == null ? null : review(entry.reviewAt(), dueAt));
    }

    private static OpenReview review(Instant askedAt, Instant dueAt) {
        AskedUntil asked = AskedUntil.of(askedAt, dueAt);
        return new OpenReview(asked.firstReminderAt(), asked.secondReminderAt(), asked.dueAt());
    }
}
