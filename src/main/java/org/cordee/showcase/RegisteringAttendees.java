package org.cordee.showcase;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.account.OneTimeLinks;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.cordee.shared.Role;
import org.cordee.shared.RuleViolation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Registers people for an event, without an account, and unregisters them by the link of their letter. Each act locks
 * the event first, so that of two people at once one gets the last place.
 */
@Component
@Transactional
public class RegisteringAttendees {

    /** The purpose of the links by which a registered person reads and ends its registration. */
    public static final String LINK_PURPOSE = "registration";

    private static final Logger LOG = LoggerFactory.getLogger(RegisteringAttendees.class);

    private final Showcases showcases;
    private final Demonstrations demonstrations;
    private final Registrations registrations;
    private final GivingPlaces places;
    private final OneTimeLinks links;
    private final ShowcaseSettings settings;
    private final BusinessClock clock;

    RegisteringAttendees(
            Showcases showcases,
            Demonstrations demonstrations,
            Registrations registrations,
            GivingPlaces places,
            OneTimeLinks links,
            ShowcaseSettings settings,
            BusinessClock clock) {
        this.showcases = showcases;
        this.demonstrations = demonstrations;
        this.registrations = registrations;
        this.places = places;
        this.links = links;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Registers a person, or puts it on the waiting list of a full event; a letter says which. An address that is
     * registered stays as it is, and its second registration is answered like the first: nobody learns who comes. An
     * address that a coordinator removed is registered again by coordinators only.
     *
     * @param chosen the demonstrations that it wants to attend; may be empty
     * @throws NotFound for an event that is not public
     * @throws RuleViolation {@code showcase.registration.closed} when nobody may register any more, {@code
     * showcase.registration.full} when the waiting list is full too, {@code showcase.choice.unknown}, {@code
     * showcase.choice.most} and {@code showcase.choice.overlap} for wrong choices
     */
    public void register(Actor actor, UUID showcaseId, Attendee attendee, Collection<UUID> chosen, Locale language) {
        Instant now = clock.now();
        Showcase showcase = showcases.getLocked(showcaseId);
        showcase.requireRegistering(now);
        List<Demonstration> wanted = wanted(showcaseId, Set.copyOf(chosen));
        boolean full = places.taken(showcaseId) >= showcase.details().capacity();
        if (full && registrations.countIn(showcaseId, Set.of(RegistrationState.WAITING)) >= settings.mostWaiting()) {
            throw new RuleViolation("showcase.registration.full");
        }
        String email = Objects.requireNonNull(attendee.email());
        Optional<Registration> former = registrations.findByShowcaseIdAndAttendeeEmail(showcaseId, email);
        if (former.isPresent()) {
            boolean removed = former.get().state() == RegistrationState.CANCELLED;
            if (!removed || !actor.is(Role.COORDINATOR)) {
                return;
            }
            replace(former.get(), now);
        }
        List<UUID> ids = wanted.stream().map(Demonstration::id).toList();
        Registration made = full
                ? Registration.waiting(actor, showcaseId, attendee, language, ids, now)
                : Registration.make(actor, showcaseId, attendee, language, ids, free(showcaseId, wanted), now);
        registrations.saveAndFlush(made);
        LOG.info("registered showcase={} registration={} state={}", showcaseId, made.id(), made.state());
    }

    /** Erases a registration that a coordinator removed, so that its address can be registered anew. */
    private void replace(Registration removed, Instant now) {
        removed.erase(Actor.system(), now);
        registrations.saveAndFlush(removed);
        links.forget(LINK_PURPOSE, removed.id());
    }

    private List<Demonstration> wanted(UUID showcaseId, Set<UUID> chosen) {
        if (chosen.size() > settings.mostChosen()) {
            throw RuleViolation.of("demonstrations", "showcase.choice.most", settings.mostChosen());
        }
        List<Demonstration> wanted = chosen.isEmpty()
                ? List.of()
                : demonstrations.ofShowcase(showcaseId).stream()
                        .filter(one -> one.state() == DemonstrationState.AGREED && chosen.contains(one.id()))
                        .toList();
        if (wanted.size() < chosen.size()) {
            throw RuleViolation.of("demonstrations", "showcase.choice.unknown");
        }
        for (int later = 1; later < wanted.size(); later++) {
            for (int one = 0; one < later; one++) {
                if (wanted.get(one).terms().overlaps(wanted.get(later).terms())) {
                    throw RuleViolation.of("demonstrations", "showcase.choice.overlap");
                }
            }
        }
        return wanted;
    }

    private Set<UUID> free(UUID showcaseId, List<Demonstration> wanted) {
        Map<UUID, Integer> taken = places.takenSeats(showcaseId);
        return wanted.stream()
                .filter(one -> taken.getOrDefault(one.id(), 0) < one.terms().places())
                .map(Demonstration::id)
                .collect(Collectors.toSet());
    }

    /**
     * Ends a registration by the link of its letter, and erases its personal data. The first person who waits gets the
     * place. Repeating it changes nothing.
     *
     * @param registrationId the subject of the link
     * @throws RuleViolation {@code showcase.begun} when the event has begun
     */
    public void unregister(UUID registrationId) {
        end(Actor.ofLink(), registrationId, false);
    }

    /**
     * Removes a person from the list, who gets a letter. The first person who waits gets the place. Repeating it changes
     * nothing.
     *
     * @throws NotFound for everybody but coordinators, and for a registration of another event
     * @throws RuleViolation {@code showcase.begun} when the event has begun
     */
    public void remove(Actor actor, UUID showcaseId, UUID registrationId) {
        actor.requireRole(Role.COORDINATOR);
        if (!registrations.showcaseOf(registrationId).filter(showcaseId::equals).isPresent()) {
            throw new NotFound();
        }
        end(actor, registrationId, true);
    }

    private void end(Actor actor, UUID registrationId, boolean byOrganiser) {
        Instant now = clock.now();
        Showcase showcase =
                showcases.getLocked(registrations.showcaseOf(registrationId).orElseThrow(NotFound::new));
        showcase.requireBefore(now);
        Registration registration = registrations.get(registrationId);
        if (!registration.cancel(actor, byOrganiser, now)) {
            return;
        }
        registrations.saveAndFlush(registration);
        if (byOrganiser) {
            links.markAllUsed(LINK_PURPOSE, registrationId);
        } else {
            links.endAndForget(LINK_PURPOSE, registrationId);
        }
        places.giveFree(actor, showcase, now);
        LOG.info("registration cancelled showcase={} registration={}", showcase.id(), registrationId);
    }
}
