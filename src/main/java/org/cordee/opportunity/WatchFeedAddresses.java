package org.cordee.opportunity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.cordee.account.PeopleReading;
import org.cordee.account.PublicAddress;
import org.cordee.account.Secrets;
import org.cordee.opportunity.OpportunityEvent.WatchFeedIssued;
import org.cordee.opportunity.OpportunityEvent.WatchFeedRevoked;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.EventHeader;
import org.cordee.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Issues, renews and revokes the secret addresses of the feeds of a person's watch, one for each format. An address is
 * shown once. It reads and nothing else; it is valid until it is renewed or revoked, and while its owner acts for the
 * structure.
 */
@Component
@Transactional
public class WatchFeedAddresses {

    private static final Duration BETWEEN_NOTES = Duration.ofHours(1);

    private final WatchFeeds feeds;
    private final WatchReaders readers;
    private final Watches watches;
    private final PeopleReading people;
    private final PublicAddress publicAddress;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    WatchFeedAddresses(
            WatchFeeds feeds,
            WatchReaders readers,
            Watches watches,
            PeopleReading people,
            PublicAddress publicAddress,
            ApplicationEventPublisher events,
            BusinessClock clock) {
        this.feeds = feeds;
        this.readers = readers;
        this.watches = watches;
        this.people = people;
        this.publicAddress = publicAddress;
        this.events = events;
        this.clock = clock;
    }

    /**
     * An address that is valid.
     *
     * @param issuedAt machine time
     * @param readAt when a program last read it, to the hour, in machine time; null when none has
     */
    public record FeedView(
            FeedKind kind, Instant issuedAt, @Nullable Instant readAt) {}

    /** The owner of a feed. */
    public record FeedOwner(UUID readerId, Locale locale) {}

    /**
     * Returns a new address; the one before, if any, is invalid from now on.
     *
     * @throws NotFound when the actor's structure has no watch, and for an actor without account
     */
    public String issue(Actor actor, FeedKind kind) {
        WatchReader reader = own(actor);
        String secret = Secrets.draw();
        feeds.saveAndFlush(new WatchFeed(reader.id(), kind, Secrets.hash(secret), Instant.now()));
        events.publishEvent(
                new WatchFeedIssued(EventHeader.outsideConsortia(actor, clock.now()), reader.watchId(), kind));
        return publicAddress.of(kind.path() + secret + "." + kind.extension());
    }

    /**
     * Makes the address invalid; without an address nothing changes.
     *
     * @throws NotFound when the actor's structure has no watch, and for an actor without account
     */
    public void revoke(Actor actor, FeedKind kind) {
        WatchReader reader = own(actor);
        feeds.findById(new WatchFeed.Key(reader.id(), kind)).ifPresent(feed -> {
            feeds.delete(feed);
            events.publishEvent(
                    new WatchFeedRevoked(EventHeader.outsideConsortia(actor, clock.now()), reader.watchId(), kind));
        });
    }

    /** Returns the addresses of the actor that are valid; none without a watch. */
    @Transactional(readOnly = true)
    public List<FeedView> of(Actor actor) {
        return reader(actor)
                .map(reader -> feeds.findByReaderId(reader.id()).stream()
                        .map(feed -> new FeedView(feed.kind(), feed.issuedAt(), feed.readAt()))
                        .toList())
                .orElse(List.of());
    }

    /** Returns the owner of a feed and notes the reading; empty for an unknown secret and a person who has left. */
    public Optional<FeedOwner> ownerOf(String secret, FeedKind kind) {
        Optional<WatchFeed> feed = feeds.withToken(Secrets.hash(secret), kind);
        Optional<FeedOwner> owner =
                feed.flatMap(found -> readers.findById(found.readerId())).flatMap(this::owner);
        if (owner.isPresent()) {
            Instant now = Instant.now();
            feeds.noteReading(owner.get().readerId(), kind, now, now.minus(BETWEEN_NOTES));
        }
        return owner;
    }

    private Optional<FeedOwner> owner(WatchReader reader) {
        return watches.findById(reader.watchId())
                .flatMap(watch -> people.membersOf(watch.organisationId()).stream()
                        .filter(member -> member.personId().equals(reader.personId()))
                        .findFirst())
                .map(member -> new FeedOwner(reader.id(), member.locale()));
    }

    /** Returns the actor's reading of the watch; a person who has none yet gets one without letters. */
    private WatchReader own(Actor actor) {
        UUID person = actor.personId();
        Watch watch =
                watches.findByOrganisationId(KeepingWatches.structureOf(actor)).orElseThrow(NotFound::new);
        if (person == null) {
            throw new NotFound();
        }
        return readers.findByWatchIdAndPersonId(watch.id(), person)
                .orElseGet(() -> readers.saveAndFlush(new WatchReader(watch.id(), person, DigestPace.NEVER, null)));
    }

    private Optional<WatchReader> reader(Actor actor) {
        UUID person = actor.personId();
        UUID organisation = actor.organisationId();
        return person == null || organisation == null
                ? Optional.empty()
                : watches.findByOrganisationId(organisation)
                        .flatMap(watch -> readers.findByWatchIdAndPersonId(watch.id(), person));
    }
}
