package org.cordee.showcase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.EventHeader;
import org.cordee.shared.NotFound;
import org.cordee.shared.Role;
import org.cordee.shared.RuleViolation;
import org.cordee.showcase.ShowcaseEvent.AttendanceFinished;
import org.cordee.showcase.ShowcaseEvent.AttendanceRecorded;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A coordinator records who came to an event, and later what came of it. */
@Component
@Transactional
public class RecordingAttendance {

    private static final Logger LOG = LoggerFactory.getLogger(RecordingAttendance.class);

    private final Showcases showcases;
    private final Registrations registrations;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    RecordingAttendance(
            Showcases showcases, Registrations registrations, ApplicationEventPublisher events, BusinessClock clock) {
        this.showcases = showcases;
        this.registrations = registrations;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Records the differences between two states of a list: coordinators who tick on two phones do not undo each
     * other's ticks. Repeating it changes nothing.
     *
     * @param before the registrations that the user's page showed as present
     * @param present those that are present now
     * @throws NotFound for everybody but coordinators
     * @throws RuleViolation {@code showcase.attendance.early} before the event has begun, {@code
     * showcase.attendance.none} for one that was cancelled or never open
     */
    public void record(Actor actor, UUID showcaseId, Set<UUID> before, Set<UUID> present) {
        Instant now = clock.now();
        Showcase showcase = locked(actor, showcaseId);
        showcase.requireAttendance(now);
        Set<UUID> came = new HashSet<>(present);
        came.removeAll(before);
        Set<UUID> gone = new HashSet<>(before);
        gone.removeAll(present);
        Set<UUID> changed = new HashSet<>(came);
        changed.addAll(gone);
        if (changed.isEmpty()) {
            return;
        }
        List<Registration> some = registrations.ofShowcase(showcaseId, changed);
        int attended = (int) some.stream()
                .filter(one -> came.contains(one.id()) && one.attend())
                .count();
        int undone = (int) some.stream()
                .filter(one -> gone.contains(one.id()) && one.undoAttendance())
                .count();
        registrations.saveAllAndFlush(some);
        if (attended + undone > 0) {
            events.publishEvent(
                    new AttendanceRecorded(EventHeader.outsideConsortia(actor, now), showcaseId, attended, undone));
        }
        LOG.info("attendance recorded showcase={} attended={} undone={}", showcaseId, attended, undone);
    }

    /**
     * Ends the roll call: everybody who has a place and was not recorded as present is absent. A later tick makes an
     * absent person present. Repeating it changes nothing.
     *
     * @return how many people were absent
     * @throws NotFound for everybody but coordinators
     * @throws RuleViolation as {@link #record} says
     */
    public int finish(Actor actor, UUID showcaseId) {
        Instant now = clock.now();
        Showcase showcase = locked(actor, showcaseId);
        showcase.requireAttendance(now);
        List<Registration> rest =
                registrations.inStates(showcaseId, Set.of(RegistrationState.REGISTERED), Limit.unlimited());
        int absent = (int) rest.stream().filter(Registration::missed).count();
        registrations.saveAllAndFlush(rest);
        if (absent > 0) {
            events.publishEvent(new AttendanceFinished(EventHeader.outsideConsortia(actor, now), showcaseId, absent));
        }
        LOG.info("attendance finished showcase={} absent={}", showcaseId, absent);
        return absent;
    }

    /**
     * Records what came of the event; a later record replaces the earlier one.
     *
     * @param on the day on which the results were counted
     * @throws NotFound for everybody but coordinators
     * @throws RuleViolation {@code showcase.outcome.not-held} before the event has taken place, {@code
     * showcase.outcome.day} for a day before the event or after today, {@code showcase.outcome.empty} without a result
     */
    public void recordOutcome(Actor actor, UUID showcaseId, LocalDate on, List<OutcomeLine> lines) {
        Instant now = clock.now();
        Showcase showcase = locked(actor, showcaseId);
        showcase.hold(actor, now);
        showcase.recordOutcome(actor, on, lines, clock.today(), now);
        showcases.saveAndFlush(showcase);
        LOG.info("showcase outcome recorded showcase={}", showcaseId);
    }

    private Showcase locked(Actor actor, UUID showcaseId) {
        actor.requireRole(Role.COORDINATOR);
        return showcases.getLocked(showcaseId);
    }
}
