package org.cordee.booklet;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    /** The steps that follow for a contribution, and for the entry that was published from it. */
    public enum NextStep {
        /** The structure sends a text. */
        SUBMIT,
        /** A coordinator reads the text. */
        READ,
        /** The structure checks the facts. */
        CHECK,
        /** The entry is public, and its structure is asked at the date of the review. */
        WAIT,
        /** The structure says whether its public entry is still right. */
        REVIEW,
        /** The structure is asked nothing until a coordinator gives more time or publishes the entry. */
        NOTHING
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
     * @param next what follows
     * @param revision the last revision that was sent; 0 before the first
     * @param question what the structure is asked about its text; null while it is asked nothing
     * @param linkUntil until when links in letters open the contribution; null while the structure is asked nothing
     * @param publishable true when the structure confirmed the facts of a revision
     */
    public record ContributionStep(
            UUID contributionId,
            UUID callId,
            UUID organisationId,
            ContributionState state,
            NextStep next,
            int revision,
            @Nullable OpenQuestion question,
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
            @Nullable OpenQuestion review) {}

    /** The dates of a question to a structure: its reminders, and until when it may answer. */
    public record OpenQuestion(Instant firstReminderAt, Instant secondReminderAt, Instant dueAt) {

        private static @Nullable OpenQuestion of(@Nullable AskedUntil asked) {
            return asked == null
                    ? null
                    : new OpenQuestion(asked.firstReminderAt(), asked.secondReminderAt(), asked.dueAt());
        }
    }

    /**
     * Returns how a call stands now.
     *
     * @throws NotFound when there is no such call
     */
    public CallStep ofCall(UUID callId) {
        BookletCall call = calls.get(callId);
        Instant now = clock.now();
        List<Contribution> all = contributions.ofCall(callId);
        Map<UUID, BookletEntry> published = entries
                .withIds(all.stream().map(Contribution::id).toList())
                .stream()
                .collect(Collectors.toMap(BookletEntry::id, Function.identity()));
        return new CallStep(
                call.stateAt(now),
                call.closesAt(),
                call.publishAt(),
                call.versions(),
                all.stream().map(one -> step(one, published.get(one.id()), now)).toList());
    }

    /**
     * Returns how a contribution stands now.
     *
     * @throws NotFound when there is no such contribution
     */
    public ContributionStep ofContribution(UUID contributionId) {
        return step(
                contributions.get(contributionId),
                entries.findById(contributionId).orElse(null),
                clock.now());
    }

    private ContributionStep step(Contribution one, @Nullable BookletEntry published, Instant now) {
        Instant dueAt = one.dueAt();
        return new ContributionStep(
                one.id(),
                one.callId(),
                one.organisationId(),
                one.stateAt(now),
                next(one.stateAt(now), published),
                one.revisions(),
                OpenQuestion.of(one.asked()),
                dueAt == null ? null : dates.linkUntil(dueAt),
                one.isPublishable());
    }

    private static NextStep next(ContributionState state, @Nullable BookletEntry published) {
        return switch (state) {
            case INVITED, DRAFT, CHANGES_REQUESTED -> NextStep.SUBMIT;
            case SUBMITTED -> NextStep.READ;
            case TO_CHECK -> NextStep.CHECK;
            case DECLINED, LAPSED, WITHDRAWN, CANCELLED -> NextStep.NOTHING;
            case CHECKED -> {
                if (published == null || !published.isPublic()) {
                    yield NextStep.NOTHING;
                }
                yield published.reviewDueAt() == null ? NextStep.WAIT : NextStep.REVIEW;
            }
        };
    }

    /**
     * Returns how a published entry stands now.
     *
     * @throws NotFound when there is no such entry
     */
    public EntryStep ofEntry(UUID entryId) {
        return step(entries.get(entryId));
    }

    /** Returns how the entry of a contribution stands now; empty before it was published. */
    public Optional<EntryStep> findEntry(UUID contributionId) {
        return entries.findById(contributionId).map(BookletSteps::step);
    }

    private static EntryStep step(BookletEntry entry) {
        return new EntryStep(
                entry.id(),
                entry.callId(),
                entry.organisationId(),
                entry.state(),
                entry.reviewAt(),
                OpenQuestion.of(entry.askedReview()));
    }
}
