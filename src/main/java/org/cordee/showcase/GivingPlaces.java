package org.cordee.showcase;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * Counts the places of an event and of its demonstrations, and gives those that became free to the people who wait, the
 * first first. Its callers have locked the event, so that no place is given twice.
 */
@Component
class GivingPlaces {

    private static final Logger LOG = LoggerFactory.getLogger(GivingPlaces.class);

    private final Registrations registrations;
    private final Demonstrations demonstrations;

    GivingPlaces(Registrations registrations, Demonstrations demonstrations) {
        this.registrations = registrations;
        this.demonstrations = demonstrations;
    }

    /** Returns how many people have a place of the event. */
    int taken(UUID showcaseId) {
        return registrations.countIn(showcaseId, RegistrationState.WITH_A_PLACE);
    }

    /** Returns how many places of each demonstration are taken; one without any is left out. */
    Map<UUID, Integer> takenSeats(UUID showcaseId) {
        Map<UUID, Integer> taken = new HashMap<>();
        registrations
                .seatsOf(showcaseId)
                .forEach(row ->
                        taken.put(row.get(0, UUID.class), row.get(1, Long.class).intValue()));
        return taken;
    }

    /** Gives all free places to people who wait. With none free, or nobody waiting, nothing changes. */
    void giveFree(Actor actor, Showcase showcase, Instant now) {
        if (!showcase.givesPlaces(now)) {
            return;
        }
        Set<UUID> promoted = promote(actor, showcase, now);
        List<UUID> awaited = registrations.awaitedSeats(showcase.id());
        if (awaited.isEmpty()) {
            return;
        }
        Map<UUID, Integer> taken = takenSeats(showcase.id());
        for (Demonstration demonstration : demonstrations.ofShowcase(showcase.id())) {
            int free = demonstration.terms().places() - taken.getOrDefault(demonstration.id(), 0);
            boolean agreed = demonstration.state() == DemonstrationState.AGREED;
            if (agreed && free > 0 && awaited.contains(demonstration.id())) {
                giveSeats(actor, demonstration, free, promoted, now);
            }
        }
    }

    /** Promotes as many people as there are free places, and returns their registrations. */
    private Set<UUID> promote(Actor actor, Showcase showcase, Instant now) {
        int free = showcase.details().capacity() - taken(showcase.id());
        if (free <= 0) {
            return Set.of();
        }
        List<Registration> next =
                registrations.inStates(showcase.id(), Set.of(RegistrationState.WAITING), Limit.of(free));
        next.forEach(one -> one.promote(actor, now));
        registrations.saveAllAndFlush(next);
        if (!next.isEmpty()) {
            LOG.info("showcase waiting people promoted showcase={} count={}", showcase.id(), next.size());
        }
        return Set.copyOf(next.stream().map(Registration::id).toList());
    }

    /** Gives seats; a person who was promoted by the same act reads of it in that letter. */
    private void giveSeats(Actor actor, Demonstration demonstration, int free, Set<UUID> promoted, Instant now) {
        List<Registration> next = new ArrayList<>(registrations.waitingFor(demonstration.id(), Limit.of(free)));
        next.forEach(one -> one.seat(actor, demonstration.id(), !promoted.contains(one.id()), now));
        registrations.saveAllAndFlush(next);
    }
}
