package org.cordee.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.cordee.notification.UnaddressedLetters.WaitingOrganisation;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.cordee.shared.Role;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists for coordinators the organisations whose page somebody wants to keep, that a network invited, or that are asked
 * about a need or an introduction, while the directory has no address to which such a letter may go: it waits for the
 * decision of a coordinator.
 */
@Component
@Transactional(readOnly = true)
public class ReadingWaitingAddresses {

    /** The longest life of the links in these letters. */
    private static final Duration LONGEST_WAIT = Duration.ofDays(30);

    private final UnaddressedLetters unaddressed;
    private final LetterLookup names;
    private final BusinessClock clock;

    ReadingWaitingAddresses(UnaddressedLetters unaddressed, LetterLookup names, BusinessClock clock) {
        this.unaddressed = unaddressed;
        this.names = names;
        this.clock = clock;
    }

    /**
     * An organisation without a proven address.
     *
     * @param since when its oldest waiting letter was asked for
     */
    public record WaitingAddress(UUID organisationId, String organisationName, Instant since) {}

    /**
     * Returns the organisations of the last thirty days, the longest waiting first.
     *
     * @throws NotFound unless the actor is a coordinator or an administrator
     */
    public Page<WaitingAddress> waiting(Actor actor, Pageable page) {
        if (!actor.is(Role.COORDINATOR) && !actor.is(Role.ADMINISTRATOR)) {
            throw new NotFound();
        }
        Page<WaitingOrganisation> found = unaddressed.waiting(
                LetterKind.waitingForAddresses(), clock.now().minus(LONGEST_WAIT), page);
        Map<UUID, String> known = names.names(
                found.stream().map(WaitingOrganisation::getOrganisationId).toList());
        return found.map(one -> new WaitingAddress(
                one.getOrganisationId(), known.getOrDefault(one.getOrganisationId(), "?"), one.getSince()));
    }
}
