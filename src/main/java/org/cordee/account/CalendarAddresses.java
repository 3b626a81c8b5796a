package org.cordee.account;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.EventHeader;
import org.cordee.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Issues, renews and revokes the secret address of a person's calendar feed. The address is shown once. It reads and
 * nothing else; it is valid until it is renewed or revoked, and while its owner may sign in.
 */
@Component
public class CalendarAddresses {

    private static final String PATH = "/calendar/";
    private static final String FILE_TYPE = ".ics";

    private final CalendarAddressStore addresses;
    private final People people;
    private final PublicAddress publicAddress;
    private final SignInThrottle throttle;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    CalendarAddresses(
            CalendarAddressStore addresses,
            People people,
            PublicAddress publicAddress,
            SignInThrottle throttle,
            ApplicationEventPublisher events,
            BusinessClock clock) {
        this.addresses = addresses;
        this.people = people;
        this.publicAddress = publicAddress;
        this.throttle = throttle;
        this.events = events;
        this.clock = clock;
    }

    /** Returns a new address; the one before, if any, is invalid from now on. */
    @Transactional
    public String issue(Actor actor) {
        UUID owner = self(actor);
        String secret = Secrets.draw();
        addresses.save(new CalendarAddress(owner, Secrets.hash(secret), Instant.now()));
        events.publishEvent(new CalendarAddressIssued(EventHeader.outsideConsortia(actor, clock.now()), owner));
        return publicAddress.of(PATH + secret + FILE_TYPE);
    }

    /** Makes the address invalid; without an address nothing changes. */
    @Transactional
    public void revoke(Actor actor) {
        addresses.findById(self(actor)).ifPresent(address -> {
            addresses.delete(address);
            events.publishEvent(
                    new CalendarAddressRevoked(EventHeader.outsideConsortia(actor, clock.now()), address.personId()));
        });
    }

    /** Returns the machine time at which the address was issued; null without an address. */
    @Transactional(readOnly = true)
    public @Nullable Instant issuedAt(Actor actor) {
        return addresses.findById(self(actor)).map(CalendarAddress::issuedAt).orElse(null);
    }

    /**
     * Counts an address that does not exist.
     *
     * @return false when that network tried too many
     */
    public boolean admitsUnknown(String networkAddress) {
        return throttle.admitsUnknownSecret(CallerNetwork.of(networkAddress));
    }

    /** Returns the owner of the feed; empty for an unknown secret and for a closed account. */
    @Transactional(readOnly = true)
    public Optional<CalendarOwner> ownerOf(String secret) {
        return addresses
                .findByTokenHash(Secrets.hash(secret))
                .flatMap(address -> people.findById(address.personId()))
                .filter(Person::isEnabled)
                .map(CalendarAddresses::owner);
    }

    private static CalendarOwner owner(Person person) {
        return new CalendarOwner(
                person.id(),
                person.locale(),
                person.memberships().stream()
                        .map(membership ->
                                new Actor(person.id(), membership.organisationId(), membership.roles(), Actor.Via.API))
                        .toList());
    }

    private static UUID self(Actor actor) {
        if (actor.personId() == null) {
            throw new NotFound();
        }
        return actor.personId();
    }
}
