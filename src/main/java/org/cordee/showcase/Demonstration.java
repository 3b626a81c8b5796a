package org.cordee.showcase;

import static org.cordee.showcase.DemonstrationState.AGREED;
import static org.cordee.showcase.DemonstrationState.DECLINED;
import static org.cordee.showcase.DemonstrationState.INVITED;
import static org.cordee.showcase.DemonstrationState.WITHDRAWN;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.Aggregate;
import org.cordee.shared.EventHeader;
import org.cordee.shared.Ids;
import org.cordee.shared.RuleViolation;
import org.cordee.showcase.ShowcaseEvent.DemonstrationAgreed;
import org.cordee.showcase.ShowcaseEvent.DemonstrationDeclined;
import org.cordee.showcase.ShowcaseEvent.DemonstrationWithdrawn;
import org.cordee.showcase.ShowcaseEvent.DemonstratorInvited;
import org.cordee.showcase.ShowcaseEvent.DemonstratorReminded;
import org.jspecify.annotations.Nullable;

/** A slot of the programme of an event, and the consent of the organisation that is asked to show something in it. */
@Entity
@Table(name = "demonstration")
class Demonstration extends Aggregate {

    @Column(name = "showcase_id")
    private UUID showcaseId;

    @Embedded
    private DemonstrationTerms terms;

    @Enumerated(EnumType.STRING)
    @Column
    private DemonstrationState state;

    /** How often the organisation was asked, because a change of the time needs a new consent. */
    @Column
    private int invitations;

    @Column(name = "invited_at")
    private Instant invitedAt;

    /** The reminders since it was asked the last time. */
    @Column(name = "reminder_waves")
    private int reminderWaves;

    @Column(name = "next_reminder_at")
    private @Nullable Instant nextReminderAt;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @SuppressWarnings("NullAway.Init")
    protected Demonstration() {}

    private Demonstration(UUID showcaseId, DemonstrationTerms terms, Instant now) {
        super(Ids.next());
        this.showcaseId = showcaseId;
        this.terms = terms;
        this.state = INVITED;
        this.invitedAt = now;
    }

    /**
     * Adds a slot to the programme and asks its organisation.
     *
     * @param pause the time until the first reminder, and between the two
     * @throws RuleViolation {@code showcase.demonstration.outside} when it does not lie within the hours of the event
     */
    static Demonstration invite(Actor actor, Showcase showcase, DemonstrationTerms terms, Duration pause, Instant now) {
        requireWithin(terms, showcase);
        Demonstration demonstration = new Demonstration(showcase.id(), terms, now);
        demonstration.ask(actor, showcase, pause, now);
        return demonstration;
    }

    /**
     * Changes the slot. The organisation is asked again when the time, the length, the title or the shown entry changed;
     * another one is asked when the organisation changed. The same terms change nothing.
     *
     * @param taken how many people have a place in it
     * @return true when it asks for a new consent
     * @throws RuleViolation {@code showcase.demonstration.over} when it was taken from the programme, {@code
     * showcase.demonstration.below} when more people have a place
     */
    boolean change(Actor actor, Showcase showcase, DemonstrationTerms changed, int taken, Duration pause, Instant now) {
        requireInProgramme();
        requireWithin(changed, showcase);
        if (changed.places() < taken) {
            throw RuleViolation.of("places", "showcase.demonstration.below", taken);
        }
        boolean asksMore = changed.asksMoreThan(terms);
        boolean other = !changed.organisationId().equals(terms.organisationId());
        if (other && state != DECLINED) {
            recordWithdrawn(actor, now);
        }
        terms = changed;
        if (asksMore) {
            ask(actor, showcase, pause, now);
        }
        return asksMore;
    }

    /** Asks the organisation again, because the day or the place of the event has changed; a refusal stays. */
    void askAgain(Actor actor, Showcase showcase, Duration pause, Instant now) {
        if (state == INVITED || state == AGREED) {
            ask(actor, showcase, pause, now);
        }
    }

    private void ask(Actor actor, Showcase showcase, Duration pause, Instant now) {
        state = INVITED;
        invitedAt = now;
        answeredAt = null;
        invitations++;
        reminderWaves = 0;
        nextReminderAt = now.plus(pause);
        record(new DemonstratorInvited(
                EventHeader.outsideConsortia(actor, now),
                showcaseId,
                id(),
                terms.organisationId(),
                invitations,
                showcase.details().startsAt()));
    }

    /**
     * Agrees. Repeating it changes nothing; after a refusal the organisation may still agree.
     *
     * @throws RuleViolation {@code showcase.demonstration.over} when it was taken from the programme, {@code
     * showcase.demonstration.outside} when the hours of the event have changed since a refusal
     */
    void agree(Actor actor, Showcase showcase, Instant now) {
        requireInProgramme();
        if (state != AGREED) {
            requireWithin(terms, showcase);
            answer(AGREED, now);
            record(new DemonstrationAgreed(
                    EventHeader.outsideConsortia(actor, now), showcaseId, id(), terms.organisationId()));
        }
    }

    /**
     * Declines, or takes a consent back. Repeating it changes nothing.
     *
     * @return true when the demonstration was public until now
     * @throws RuleViolation {@code showcase.demonstration.over} when it was taken from the programme
     */
    boolean decline(Actor actor, Instant now) {
        requireInProgramme();
        boolean shown = state == AGREED;
        if (state != DECLINED) {
            answer(DECLINED, now);
            record(new DemonstrationDeclined(
                    EventHeader.outsideConsortia(actor, now), showcaseId, id(), terms.organisationId()));
        }
        return shown;
    }

    private void answer(DemonstrationState given, Instant now) {
        state = given;
        answeredAt = now;
        nextReminderAt = null;
    }

    /**
     * Takes the slot from the programme. Repeating it changes nothing.
     *
     * @return true when it was public until now
     */
    boolean withdraw(Actor actor, Instant now) {
        boolean shown = state == AGREED;
        if (state == INVITED || state == AGREED) {
            recordWithdrawn(actor, now);
        }
        state = WITHDRAWN;
        nextReminderAt = null;
        return shown;
    }

    private void recordWithdrawn(Actor actor, Instant now) {
        record(new DemonstrationWithdrawn(
                EventHeader.outsideConsortia(actor, now), showcaseId, id(), terms.organisationId()));
    }

    /**
     * Reminds the organisation of the question: at most twice each time that it is asked, never after its answer or the
     * beginning of the event. While the event is closed the reminder is put off.
     *
     * @return false when nobody is reminded
     */
    boolean remind(Showcase showcase, Duration pause, Instant now) {
        Instant due = nextReminderAt;
        if (due == null || now.isBefore(due)) {
            return false;
        }
        boolean late =
                showcase.state().isOver() || !now.isBefore(showcase.details().startsAt());
        if (state != INVITED || reminderWaves >= ReminderDays.MOST_WAVES || late) {
            nextReminderAt = null;
            return false;
        }
        if (showcase.state() == ShowcaseState.CLOSED) {
            nextReminderAt = now.plus(pause);
            return false;
        }
        reminderWaves++;
        nextReminderAt = reminderWaves >= ReminderDays.MOST_WAVES ? null : now.plus(pause);
        record(new DemonstratorReminded(
                EventHeader.outsideConsortia(Actor.system(), now),
                showcaseId,
                id(),
                terms.organisationId(),
                (invitations - 1) * ReminderDays.MOST_WAVES + reminderWaves,
                showcase.details().startsAt()));
        return true;
    }

    private void requireInProgramme() {
        if (state == WITHDRAWN) {
            throw new RuleViolation("showcase.demonstration.over");
        }
    }

    private static void requireWithin(DemonstrationTerms terms, Showcase showcase) {
        if (!terms.isWithin(showcase.details())) {
            throw RuleViolation.of("starts", "showcase.demonstration.outside");
        }
    }

    /** Returns true while it is in the programme, also before its organisation has agreed. */
    boolean isToCome() {
        return state == INVITED || state == AGREED;
    }

    UUID showcaseId() {
        return showcaseId;
    }

    DemonstrationTerms terms() {
        return terms;
    }

    DemonstrationState state() {
        return state;
    }

    Instant invitedAt() {
        return invitedAt;
    }

    int reminderWaves() {
        return reminderWaves;
    }

    @Nullable
    Instant nextReminderAt() {
        return nextReminderAt;
    }

    @Nullable
    Instant answeredAt() {
        return answeredAt;
    }
}
