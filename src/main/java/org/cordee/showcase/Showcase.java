package org.cordee.showcase;

import static org.cordee.showcase.ShowcaseState.CANCELLED;
import static org.cordee.showcase.ShowcaseState.CLOSED;
import static org.cordee.showcase.ShowcaseState.DRAFT;
import static org.cordee.showcase.ShowcaseState.HELD;
import static org.cordee.showcase.ShowcaseState.OPEN;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cordee.shared.Actor;
import org.cordee.shared.Aggregate;
import org.cordee.shared.Deadline;
import org.cordee.shared.EventHeader;
import org.cordee.shared.Ids;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.cordee.showcase.ShowcaseEvent.OutcomeRecorded;
import org.cordee.showcase.ShowcaseEvent.ShowcaseCancelled;
import org.cordee.showcase.ShowcaseEvent.ShowcaseChanged;
import org.cordee.showcase.ShowcaseEvent.ShowcaseClosed;
import org.cordee.showcase.ShowcaseEvent.ShowcaseDrafted;
import org.cordee.showcase.ShowcaseEvent.ShowcaseHeld;
import org.cordee.showcase.ShowcaseEvent.ShowcaseMoved;
import org.cordee.showcase.ShowcaseEvent.ShowcaseOpened;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * An event at which organisations show solutions. Its demonstrations and registrations are aggregates of their own;
 * their acts lock the event first, so that two people at once never get one place.
 */
@Entity
@Table(name = "showcase")
class Showcase extends Aggregate {

    private static final int LONGEST_REASON = 500;
    private static final int MONTHS_TO_FORGET = 1;

    /** Counts the changes, so that the version rises even when only the outcome changed. */
    @Column
    private int revision;

    @Enumerated(EnumType.STRING)
    @Column
    private ShowcaseState state;

    @Embedded
    private ShowcaseDetails details;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "opened_at")
    private @Nullable Instant openedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "cancel_reason")
    private @Nullable String cancelReason;

    /** The number of changes that registered people were told of. */
    @Column
    private int changes;

    @Column(name = "reminder_waves")
    private int reminderWaves;

    @Column(name = "next_reminder_at")
    private @Nullable Instant nextReminderAt;

    /** When the personal data of the registrations are erased. */
    @Column(name = "forget_at")
    private Instant forgetAt;

    @Column(name = "forgotten_at")
    private @Nullable Instant forgottenAt;

    @JdbcTypeCode(SqlTypes.LOCAL_DATE)
    @Column(name = "outcome_on")
    private @Nullable LocalDate outcomeOn;

    @ElementCollection
    @BatchSize(size = 100)
    @CollectionTable(name = "showcase_outcome", joinColumns = @JoinColumn(name = "showcase_id"))
    @OrderColumn(name = "position")
    private List<OutcomeLine> outcome = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Showcase() {}

    private Showcase(ShowcaseDetails details, Instant now) {
        super(Ids.next());
        this.state = DRAFT;
        this.details = details;
        this.createdAt = now;
        this.forgetAt = monthAfter(details.endsAt());
    }

    /**
     * Begins the description of an event.
     *
     * @throws RuleViolation {@code showcase.time.past} when it would begin in the past
     */
    static Showcase draft(Actor actor, ShowcaseDetails details, Instant now) {
        requireToCome(details, now);
        Showcase showcase = new Showcase(details, now);
        showcase.record(new ShowcaseDrafted(EventHeader.outsideConsortia(actor, now), showcase.id()));
        return showcase;
    }

    /**
     * Changes the description. The same description changes nothing.
     *
     * @param taken how many people have a place
     * @return true when people who registered have to know that time or place have changed
     * @throws RuleViolation {@code showcase.over} after the event, {@code showcase.capacity.below} when more people have
     * a place, {@code showcase.time.past} when it would begin in the past
     */
    boolean change(Actor actor, ShowcaseDetails changed, int taken, ReminderDays days, Instant now) {
        requireNotOver();
        if (changed.equals(details)) {
            return false;
        }
        if (changed.capacity() < taken) {
            throw RuleViolation.of("capacity", "showcase.capacity.below", taken);
        }
        boolean elsewhere = changed.isElsewhereThan(details);
        if (elsewhere) {
            if (openedAt != null) {
                requireBefore(now);
            }
            requireToCome(changed, now);
            forgottenAt = null;
        }
        details = changed;
        forgetAt = monthAfter(changed.endsAt());
        revision++;
        if (!elsewhere || openedAt == null) {
            record(new ShowcaseChanged(EventHeader.outsideConsortia(actor, now), id()));
            return false;
        }
        changes++;
        if (state == OPEN) {
            nextReminderAt = nextReminder(days, now);
        }
        record(new ShowcaseMoved(EventHeader.outsideConsortia(actor, now), id(), changes));
        return true;
    }

    /**
     * Counts a change of the programme that some registered people have to know.
     *
     * @return its number, from 1
     */
    int countChange() {
        return ++changes;
    }

    /**
     * Opens the registration, also again after it was closed. Repeating it changes nothing.
     *
     * @throws RuleViolation {@code showcase.over} after the event, {@code showcase.time.past} when it has begun
     */
    void open(Actor actor, ReminderDays days, Instant now) {
        requireNotOver();
        if (state == OPEN) {
            return;
        }
        requireToCome(details, now);
        state = OPEN;
        if (openedAt == null) {
            openedAt = now;
        }
        nextReminderAt = nextReminder(days, now);
        record(new ShowcaseOpened(EventHeader.outsideConsortia(actor, now), id()));
    }

    /**
     * Closes the registration; from now on nobody is reminded. Repeating it changes nothing.
     *
     * @throws RuleViolation {@code showcase.not-open} before it was opened, {@code showcase.over} after the event
     */
    void close(Actor actor, Instant now) {
        requireNotOver();
        if (state == CLOSED) {
            return;
        }
        if (state == DRAFT) {
            throw new RuleViolation("showcase.not-open");
        }
        state = CLOSED;
        nextReminderAt = null;
        record(new ShowcaseClosed(EventHeader.outsideConsortia(actor, now), id()));
    }

    /**
     * Cancels the event. Repeating it changes nothing.
     *
     * @param reason is read by everybody on the page of the event
     * @return false when it was cancelled before
     * @throws RuleViolation {@code showcase.over} when it has taken place, {@code showcase.begun} when it takes place
     */
    boolean cancel(Actor actor, String reason, Instant now) {
        if (state == CANCELLED) {
            return false;
        }
        hold(actor, now);
        requireNotOver();
        if (openedAt != null) {
            requireBefore(now);
        }
        cancelReason = ShowcaseText.required("reason", reason, LONGEST_REASON);
        state = CANCELLED;
        endedAt = now;
        nextReminderAt = null;
        changes++;
        forgetAt = monthAfter(now);
        record(new ShowcaseCancelled(EventHeader.outsideConsortia(actor, now), id()));
        return true;
    }

    /** Records that the event has taken place; nothing before its end and for one that was never open. */
    void hold(Actor actor, Instant now) {
        if ((state == OPEN || state == CLOSED) && !now.isBefore(details.endsAt())) {
            state = HELD;
            endedAt = now;
            nextReminderAt = null;
            record(new ShowcaseHeld(EventHeader.outsideConsortia(actor, now), id()));
        }
    }

    /**
     * Begins a wave of reminders: at most two, none after the closing, the cancellation or the beginning.
     *
     * @return its number, or 0 when nobody is reminded
     */
    int remind(ReminderDays days, Instant now) {
        Instant due = nextReminderAt;
        if (state != OPEN || due == null || now.isBefore(due)) {
            return 0;
        }
        if (!now.isBefore(details.startsAt()) || reminderWaves >= ReminderDays.MOST_WAVES) {
            nextReminderAt = null;
            return 0;
        }
        reminderWaves++;
        nextReminderAt = nextReminder(days, now);
        return reminderWaves;
    }

    private @Nullable Instant nextReminder(ReminderDays days, Instant now) {
        return reminderWaves >= ReminderDays.MOST_WAVES ? null : days.nextBefore(details.startsAt(), now);
    }

    /**
     * Records what came of the event; a later record replaces the earlier one.
     *
     * @param on the day on which the results were counted
     * @throws RuleViolation {@code showcase.outcome.not-held} before the event has taken place, {@code
     * showcase.outcome.day} for a day before the event or after today, {@code showcase.outcome.empty} without a result
     */
    void recordOutcome(Actor actor, LocalDate on, List<OutcomeLine> lines, LocalDate today, Instant now) {
        if (state != HELD) {
            throw new RuleViolation("showcase.outcome.not-held");
        }
        if (on.isBefore(details.day()) || on.isAfter(today)) {
            throw RuleViolation.of("recordedOn", "showcase.outcome.day");
        }
        if (lines.isEmpty()) {
            throw new RuleViolation("showcase.outcome.empty");
        }
        outcomeOn = on;
        outcome.clear();
        outcome.addAll(lines);
        revision++;
        record(new OutcomeRecorded(EventHeader.outsideConsortia(actor, now), id(), on));
    }

    /** Erases the contact of the organiser. */
    void eraseContact() {
        details = details.withContact(ShowcaseContact.ERASED);
    }

    /** Records that no personal data of registrations are left. */
    void recordForgotten(Instant now) {
        forgottenAt = now;
    }

    /**
     * Requires that people may register now.
     *
     * @throws NotFound for an event that is not public
     * @throws RuleViolation {@code showcase.registration.closed} when it is closed, has begun or was cancelled
     */
    void requireRegistering(Instant now) {
        if (!isPublic()) {
            throw new NotFound();
        }
        if (!isRegistering(now)) {
            throw new RuleViolation("showcase.registration.closed");
        }
    }

    /** @throws RuleViolation {@code showcase.over} when it was held or cancelled */
    void requireNotOver() {
        if (state.isOver()) {
            throw new RuleViolation("showcase.over");
        }
    }

    /** @throws RuleViolation {@code showcase.begun} when it has begun */
    void requireBefore(Instant now) {
        if (!now.isBefore(details.startsAt())) {
            throw new RuleViolation("showcase.begun");
        }
    }

    /**
     * Requires that a roll can be called.
     *
     * @throws RuleViolation {@code showcase.attendance.early} before the event has begun, {@code
     * showcase.attendance.none} for one that was cancelled or never open
     */
    void requireAttendance(Instant now) {
        if (state == DRAFT || state == CANCELLED) {
            throw new RuleViolation("showcase.attendance.none");
        }
        if (now.isBefore(details.startsAt())) {
            throw new RuleViolation("showcase.attendance.early");
        }
    }

    private static void requireToCome(ShowcaseDetails details, Instant now) {
        if (!details.startsAt().isAfter(now)) {
            throw RuleViolation.of("startsAt", "showcase.time.past");
        }
    }

    private static Instant monthAfter(Instant end) {
        return end.atZone(Deadline.PARIS).plusMonths(MONTHS_TO_FORGET).toInstant();
    }

    /** Returns true when everybody may read the event: it was opened once, also when it was cancelled afterwards. */
    boolean isPublic() {
        return openedAt != null;
    }

    boolean isRegistering(Instant now) {
        return state == OPEN && now.isBefore(details.startsAt());
    }

    /** Returns true while places that become free are given to people who wait. */
    boolean givesPlaces(Instant now) {
        return (state == OPEN || state == CLOSED) && now.isBefore(details.startsAt());
    }

    ShowcaseState state() {
        return state;
    }

    ShowcaseDetails details() {
        return details;
    }

    @Nullable
    Instant openedAt() {
        return openedAt;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable
    String cancelReason() {
        return cancelReason;
    }

    int changes() {
        return changes;
    }

    int reminderWaves() {
        return reminderWaves;
    }

    @Nullable
    Instant nextReminderAt() {
        return nextReminderAt;
    }

    Instant forgetAt() {
        return forgetAt;
    }

    boolean isForgotten() {
        return forgottenAt != null;
    }

    @Nullable
    LocalDate outcomeOn() {
        return outcomeOn;
    }

    List<OutcomeLine> outcome() {
        return List.copyOf(outcome);
    }
}
