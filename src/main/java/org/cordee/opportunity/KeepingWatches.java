package org.cordee.opportunity;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.cordee.account.PersonalDataErasure;
import org.cordee.nomenclature.Nomenclature;
import org.cordee.organisation.Cpv;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.organisation.EstablishmentFacts;
import org.cordee.organisation.OrganisationProfile;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the watch of a structure, one for all of its people, and the pace at which each of them reads it. A person who
 * has not chosen a pace gets no letter.
 */
@Component
public class KeepingWatches implements PersonalDataErasure {

    private static final Logger LOG = LoggerFactory.getLogger(KeepingWatches.class);

    private final Watches watches;
    private final WatchReaders readers;
    private final WatchMatches matches;
    private final MatchingOpportunities matching;
    private final DirectoryLookup directory;
    private final OpportunitySettings settings;
    private final BusinessClock clock;

    KeepingWatches(
            Watches watches,
            WatchReaders readers,
            WatchMatches matches,
            MatchingOpportunities matching,
            DirectoryLookup directory,
            OpportunitySettings settings,
            BusinessClock clock) {
        this.watches = watches;
        this.readers = readers;
        this.matches = matches;
        this.matching = matching;
        this.directory = directory;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The watch of a structure, as one of its people sees it.
     *
     * @param watchId null before the first watch is kept
     * @param terms what is looked for, or the proposal for the first watch
     * @param pace of this person
     * @param keptAt when the terms were last kept; null before the first time
     * @param nextDigestAt when this person's next digest is due, in which only what is new is told; null while nothing
     * new waits
     */
    public record WatchView(
            @Nullable UUID watchId,
            WatchTerms terms,
            DigestPace pace,
            @Nullable Instant keptAt,
            @Nullable Instant nextDigestAt) {}

    /**
     * Returns the watch of the actor's structure; the proposal from its recorded activities when it has none.
     *
     * @throws NotFound for an actor without organisation, and for the holder of a link
     */
    @Transactional(readOnly = true)
    public WatchView view(Actor actor) {
        UUID organisation = structureOf(actor);
        Optional<Watch> watch = watches.findByOrganisationId(organisation);
        return watch.map(kept -> view(kept, readerOf(actor, kept)))
                .orElseGet(() -> new WatchView(null, proposal(organisation), DigestPace.WEEKLY, null, null));
    }

    private static WatchView view(Watch kept, Optional<WatchReader> reader) {
        return new WatchView(
                kept.id(),
                kept.terms(),
                reader.map(WatchReader::pace).orElse(DigestPace.NEVER),
                kept.keptAt(),
                reader.map(WatchReader::nextDigestAt).orElse(null));
    }

    private Optional<WatchReader> readerOf(Actor actor, Watch watch) {
        UUID person = actor.personId();
        return person == null ? Optional.empty() : readers.findByWatchIdAndPersonId(watch.id(), person);
    }

    private WatchTerms proposal(UUID organisation) {
        List<String> trades = Stream.ofNullable(
                        directory.profilesOf(List.of(organisation)).get(organisation))
                .map(OrganisationProfile::activities)
                .flatMap(Set::stream)
                .map(Cpv::code)
                .filter(Nomenclature.CPV::contains)
                .sorted()
                .limit(WatchTerms.MOST_TRADES)
                .toList();
        return new WatchTerms(
                null,
                trades,
                WatchArea.AROUND,
                null,
                settings.radius(),
                EnumSet.of(OpportunityKind.SLOT, OpportunityKind.NEED, OpportunityKind.RESERVED_LOT),
                null);
    }

    /**
     * Keeps the watch of the actor's structure and the actor's own pace. The open opportunities are matched at once.
     *
     * @param pace how often the actor gets a digest; a program without a person keeps none
     * @throws NotFound for an actor without organisation, the holder of a link, and a foreign establishment
     * @throws RuleViolation with all errors, each in its field
     */
    @Transactional
    public void keep(Actor actor, WatchTerms terms, DigestPace pace) {
        UUID organisation = structureOf(actor);
        WatchTerms checked = terms.checked();
        Watch watch = watches.lockOf(organisation).orElseGet(() -> new Watch(organisation));
        watch.keep(establishment(organisation, checked.establishmentId()), checked, actor, clock.now());
        try {
            watches.saveAndFlush(watch);
        } catch (DataIntegrityViolationException twice) {
            throw new RuleViolation("opportunity.watch.kept-meanwhile");
        }
        choose(actor, watch, pace);
        matching.match(watch);
        LOG.info("watch kept watch={} organisation={}", watch.id(), organisation);
    }

    private UUID establishment(UUID organisation, @Nullable UUID chosen) {
        return directory.establishmentsOfAll(List.of(organisation)).stream()
                .map(EstablishmentFacts::establishmentId)
                .filter(id -> chosen == null || id.equals(chosen))
                .findFirst()
                .orElseThrow(() -> chosen == null ? new RuleViolation("opportunity.no-establishment") : new NotFound());
    }

    /**
     * Chooses how often the actor gets a digest of the watch of its structure; the same pace again changes nothing.
     *
     * @throws NotFound when the structure has no watch, and for an actor without account
     */
    @Transactional
    public void choosePace(Actor actor, DigestPace pace) {
        Watch watch = watches.findByOrganisationId(structureOf(actor)).orElseThrow(NotFound::new);
        if (actor.personId() == null) {
            throw new NotFound();
        }
        choose(actor, watch, pace);
    }

    private void choose(Actor actor, Watch watch, DigestPace pace) {
        UUID person = actor.personId();
        if (person == null) {
            return;
        }
        Instant now = clock.now();
        Instant next = pace.next(now, settings.digestHour()).orElse(null);
        WatchReader reader = readers.lockOf(watch.id(), person)
                .orElseGet(() -> new WatchReader(watch.id(), person, DigestPace.NEVER, null));
        reader.choose(pace, next, actor, now);
        readers.saveAndFlush(reader);
    }

    /** Stops all digests of a person, of every structure it acts for; without a watch nothing changes. */
    @Transactional
    public void stopAll(Actor actor) {
        UUID person = actor.personId();
        if (person != null) {
            readers.findByPersonId(person).stream().map(WatchReader::id).forEach(id -> stop(actor, id));
        }
    }

    /**
     * Stops the digests of one person, from the link of its letter; repeating it changes nothing.
     *
     * @param readerId the subject of the link
     * @throws NotFound when the person or the watch is gone
     */
    @Transactional
    public void stop(Actor actor, UUID readerId) {
        WatchReader reader = readers.lockById(readerId).orElseThrow(NotFound::new);
        reader.choose(DigestPace.NEVER, null, actor, clock.now());
        readers.saveAndFlush(reader);
    }

    @Override
    public void erase(ErasedPerson traces) {
        matches.forgetReaders(readers.findByPersonId(traces.personId()).stream()
                .map(WatchReader::id)
                .toList());
    }

    /** Returns the structure whose watch an actor keeps. */
    static UUID structureOf(Actor actor) {
        if (actor.via() == Actor.Via.LINK) {
            throw new NotFound();
        }
        return actor.requireOrganisation();
    }
}
