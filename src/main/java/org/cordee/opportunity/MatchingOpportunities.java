package org.cordee.opportunity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordee.opportunity.MatchLine.MatchKey;
import org.cordee.opportunity.WatchMatches.TouchedWatch;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.organisation.EstablishmentFacts;
import org.cordee.shared.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Matches new opportunities, and those of a wave of reminders, against the watches that have one of their trades. Each
 * step is one transaction over a bounded number of watches that also records how far it came, so that a killed node
 * leaves a whole step or none. Without a new opportunity a round is one statement.
 */
@Component
class MatchingOpportunities {

    private static final Logger LOG = LoggerFactory.getLogger(MatchingOpportunities.class);
    private static final int WATCHES_AT_ONCE = 200;
    private static final Limit ONE = Limit.of(1);

    /** The steps of one round; what is left is done in the next one. */
    private static final int MOST_STEPS = 500;

    /** The open opportunities that a changed watch is compared with. */
    private static final int MOST_COMPARED = 500;

    private final Opportunities opportunities;
    private final Watches watches;
    private final WatchMatches matches;
    private final DirectoryLookup directory;
    private final OpportunitySettings settings;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;

    MatchingOpportunities(
            Opportunities opportunities,
            Watches watches,
            WatchMatches matches,
            DirectoryLookup directory,
            OpportunitySettings settings,
            BusinessClock clock,
            PlatformTransactionManager transactions) {
        this.opportunities = opportunities;
        this.watches = watches;
        this.matches = matches;
        this.directory = directory;
        this.settings = settings;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Matches what waits. A node that does it at the same moment takes other opportunities. */
    @Scheduled(fixedDelay = 20, initialDelay = 20, timeUnit = TimeUnit.SECONDS)
    void round() {
        try {
            int steps = 0;
            while (steps < MOST_STEPS && Boolean.TRUE.equals(transaction.execute(status -> step()))) {
                steps++;
            }
        } catch (RuntimeException | Error again) {
            LOG.error("opportunities not matched, will be tried again", again);
        }
    }

    /** Matches the next watches of the oldest waiting opportunity; false when none waits. */
    private boolean step() {
        List<Opportunity> waiting = opportunities.unmatched(ONE);
        if (waiting.isEmpty()) {
            return false;
        }
        Opportunity opportunity = waiting.get(0);
        Instant now = clock.now();
        List<TouchedWatch> touched = opportunity.isOpen(now)
                ? matches.watchesOf(opportunity.content().digits(), opportunity.matchCursor(), WATCHES_AT_ONCE)
                : List.of();
        List<MatchLine> found = found(opportunity, touched, now);
        matches.store(found);
        wake(found, now);
        if (touched.size() < WATCHES_AT_ONCE) {
            opportunity.endMatching(now);
            LOG.info("opportunity matched opportunity={} wave={}", opportunity.id(), opportunity.wave());
        } else {
            opportunity.matchedUpTo(touched.get(touched.size() - 1).watchId());
        }
        opportunities.saveAndFlush(opportunity);
        return true;
    }

    private List<MatchLine> found(Opportunity opportunity, List<TouchedWatch> touched, Instant now) {
        Map<UUID, Watch> known = watches
                .findAllById(touched.stream().map(TouchedWatch::watchId).toList())
                .stream()
                .collect(Collectors.toMap(Watch::id, Function.identity()));
        Map<UUID, EstablishmentFacts> places = places(known.values().stream().toList());
        List<MatchLine> found = new ArrayList<>();
        for (TouchedWatch one : touched) {
            Watch watch = known.get(one.watchId());
            if (watch != null) {
                MatchLine line = line(opportunity, watch, one.digits(), places.get(watch.establishmentId()), now);
                if (line != null) {
                    found.add(line);
                }
            }
        }
        return found;
    }

    private Map<UUID, EstablishmentFacts> places(List<Watch> all) {
        return directory.establishments(all.stream().map(Watch::establishmentId).toList()).stream()
                .collect(Collectors.toMap(EstablishmentFacts::establishmentId, Function.identity()));
    }

    /** Returns the match of a watch with a work; null when it does not look for it, and for the owner's own watch. */
    private static @Nullable MatchLine line(
            Opportunity opportunity, Watch watch, String digits, @Nullable EstablishmentFacts own, Instant now) {
        OpportunityContent work = opportunity.content();
        if (own == null
                || Objects.equals(watch.organisationId(), opportunity.ownerOrganisationId())
                || !watch.finds(opportunity.kind(), work, own)) {
            return null;
        }
        return new MatchLine(
                new MatchKey(watch.id(), opportunity.id()),
                digits,
                Watch.distance(own, work.places()),
                now,
                opportunity.wave());
    }

    private void wake(List<MatchLine> found, Instant now) {
        List<UUID> all =
                found.stream().map(one -> one.key().watchId()).distinct().toList();
        List<UUID> near = found.stream()
                .filter(one -> one.isNear(settings.near()))
                .map(one -> one.key().watchId())
                .distinct()
                .toList();
        matches.wake(near, DigestPace.NEAR_AT_ONCE, now);
        for (DigestPace pace : List.of(DigestPace.WEEKLY, DigestPace.DAILY, DigestPace.NEAR_AT_ONCE)) {
            pace.next(now, settings.digestHour()).ifPresent(at -> matches.wake(all, pace, at));
        }
    }

    /**
     * Finds the matches of a new or changed watch among the open opportunities, inside the caller's transaction. The
     * number of opportunities that it reads is bounded.
     */
    void match(Watch watch) {
        matches.remove(watch.id());
        EstablishmentFacts own = directory.establishment(watch.establishmentId());
        Instant now = clock.now();
        List<String> digits = watch.terms().digits();
        List<MatchLine> found = new ArrayList<>();
        for (Opportunity opportunity : opportunities.findAllById(matches.openOf(digits, now, MOST_COMPARED))) {
            MatchLine line = line(
                    opportunity, watch, nearest(digits, opportunity.content().digits()), own, now);
            if (line != null) {
                found.add(line);
            }
        }
        matches.store(found);
        wake(found, now);
    }

    /** Returns the longest of a watch's codes that is inside or around a code. */
    private static String nearest(List<String> digits, String work) {
        return digits.stream()
                .filter(one -> work.startsWith(one) || one.startsWith(work))
                .max(Comparator.naturalOrder())
                .orElseThrow(() -> new IllegalStateException("no code of " + digits + " touches " + work));
    }
}
