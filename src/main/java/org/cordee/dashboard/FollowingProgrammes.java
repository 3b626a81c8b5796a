package org.cordee.dashboard;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cordee.dashboard.FunnelEvent.FollowedProgrammeRemoved;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.EventHeader;
import org.cordee.shared.NotFound;
import org.cordee.shared.ProgrammeControl;
import org.cordee.shared.Role;
import org.cordee.shared.RuleViolation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Limit;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets coordinators keep the programmes whose needs they follow. */
@Component
public class FollowingProgrammes implements ProgrammeControl {

    /** More programmes would make the page of the funnel unreadable. */
    static final int MOST = 50;

    private static final Logger LOG = LoggerFactory.getLogger(FollowingProgrammes.class);

    private final FollowedProgrammes programmes;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    FollowingProgrammes(FollowedProgrammes programmes, ApplicationEventPublisher events, BusinessClock clock) {
        this.programmes = programmes;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A programme as coordinators read it.
     *
     * @param version must be sent with a change
     */
    public record KeptProgramme(UUID id, long version, ProgrammeTerms terms) {}

    /**
     * Returns the programmes, by name.
     *
     * @throws NotFound unless the actor is a coordinator
     */
    @Transactional(readOnly = true)
    public List<KeptProgramme> list(Actor actor) {
        actor.requireRole(Role.COORDINATOR);
        return programmes.all(Limit.of(MOST)).stream()
                .map(FollowingProgrammes::kept)
                .toList();
    }

    /**
     * Returns one programme.
     *
     * @throws NotFound unless the actor is a coordinator, and for an unknown one
     */
    @Transactional(readOnly = true)
    public KeptProgramme find(Actor actor, UUID id) {
        actor.requireRole(Role.COORDINATOR);
        return programmes.findById(id).map(FollowingProgrammes::kept).orElseThrow(NotFound::new);
    }

    /**
     * Adds a programme.
     *
     * @throws NotFound unless the actor is a coordinator
     * @throws RuleViolation for a name that another one has, and for one programme too many
     */
    @Transactional
    public UUID add(Actor actor, ProgrammeTerms terms) {
        actor.requireRole(Role.COORDINATOR);
        if (programmes.count() >= MOST) {
            throw RuleViolation.of("name", "dashboard.followed.most", MOST);
        }
        FollowedProgramme one = new FollowedProgramme(actor, terms, clock.now());
        save(one);
        return one.id();
    }

    @Override
    @Transactional
    public void follow(Actor actor, String name, LocalDate startsOn, LocalDate endsOn, List<String> areas) {
        add(actor, new ProgrammeTerms(name, startsOn, endsOn, areas, List.of()));
    }

    /**
     * Replaces the terms of a programme.
     *
     * @param version the version that the coordinator saw
     * @throws NotFound unless the actor is a coordinator, and for an unknown one
     * @throws ObjectOptimisticLockingFailureException when another coordinator changed it meanwhile
     */
    @Transactional
    public void change(Actor actor, UUID id, long version, ProgrammeTerms terms) {
        actor.requireRole(Role.COORDINATOR);
        FollowedProgramme one = programmes.findLocked(id).orElseThrow(NotFound::new);
        if (one.version() != version) {
            throw new ObjectOptimisticLockingFailureException(FollowedProgramme.class, id);
        }
        one.change(actor, terms, clock.now());
        save(one);
    }

    private void save(FollowedProgramme one) {
        try {
            programmes.saveAndFlush(one);
        } catch (DataIntegrityViolationException known) {
            throw RuleViolation.of("name", "dashboard.followed.name-known");
        }
        LOG.info("followed programme kept programme={}", one.id());
    }

    /**
     * Ends following a programme; its needs stay.
     *
     * @throws NotFound unless the actor is a coordinator, and for an unknown one
     */
    @Transactional
    public void remove(Actor actor, UUID id) {
        actor.requireRole(Role.COORDINATOR);
        programmes.delete(programmes.findLocked(id).orElseThrow(NotFound::new));
        events.publishEvent(new FollowedProgrammeRemoved(EventHeader.outsideConsortia(actor, clock.now()), id));
        LOG.info("followed programme removed programme={}", id);
    }

    private static KeptProgramme kept(FollowedProgramme one) {
        return new KeptProgramme(one.id(), one.version(), one.terms());
    }
}
