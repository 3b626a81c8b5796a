package org.cordee.opportunity;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordee.account.PeopleReading;
import org.cordee.opportunity.Digest.DigestItem;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.shared.BusinessClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes the digests that are due. A person's digest, its letter and what it told are one transaction with a key of
 * person and period: a node that is killed leaves all of it or nothing, and the next round of any node writes what is
 * missing. Only people for whom something new waits are read, by an index; without any a round is one statement.
 */
@Component
class WritingDigests {

    private static final Logger LOG = LoggerFactory.getLogger(WritingDigests.class);
    private static final Limit PEOPLE_AT_ONCE = Limit.of(500);

    /** The most opportunities of one digest; the letter shows fewer and counts the others. */
    private static final int MOST_TOLD = 300;

    private final WatchReaders readers;
    private final Watches watches;
    private final Opportunities opportunities;
    private final WatchMatches matches;
    private final DigestLetter letter;
    private final PeopleReading people;
    private final DirectoryLookup directory;
    private final OpportunitySettings settings;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;

    WritingDigests(
            WatchReaders readers,
            Watches watches,
            Opportunities opportunities,
            WatchMatches matches,
            DigestLetter letter,
            PeopleReading people,
            DirectoryLookup directory,
            OpportunitySettings settings,
            BusinessClock clock,
            PlatformTransactionManager transactions) {
        this.readers = readers;
        this.watches = watches;
        this.opportunities = opportunities;
        this.matches = matches;
        this.letter = letter;
        this.people = people;
        this.directory = directory;
        this.settings = settings;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Writes the digests that are due; what fails for one person is tried again in the next round. */
    @Scheduled(fixedDelay = 30, initialDelay = 30, timeUnit = TimeUnit.SECONDS)
    void round() {
        for (UUID reader : readers.due(clock.now(), PEOPLE_AT_ONCE)) {
            try {
                transaction.executeWithoutResult(status -> write(reader));
            } catch (RuntimeException | Error again) {
                LOG.error("digest not written, will be tried again reader={}", reader, again);
            }
        }
    }

    private void write(UUID readerId) {
        Instant now = clock.now();
        for (WatchReader reader : readers.lockDue(readerId, now)) {
            reader.scheduleNext(null);
            watches.findById(reader.watchId()).ifPresent(watch -> write(reader, watch, now));
            readers.saveAndFlush(reader);
        }
    }

    private void write(WatchReader reader, Watch watch, Instant now) {
        DigestPace pace = reader.pace();
        if (pace == DigestPace.NEVER || !isMember(reader, watch)) {
            return;
        }
        int hour = settings.digestHour();
        int period = DigestPace.periodOf(pace == DigestPace.NEAR_AT_ONCE ? now : pace.last(now, hour));
        List<MatchLine> told = matches.untold(reader.id(), watch.id(), watch.organisationId(), now, MOST_TOLD);
        if (told.isEmpty()) {
            return;
        }
        if (matches.hasDigest(reader.id(), period)) {
            reader.scheduleNext(
                    pace == DigestPace.NEAR_AT_ONCE
                            ? now.truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(1))
                            : pace.next(now, hour).orElse(null));
            return;
        }
        matches.record(reader.id(), period, told, now);
        letter.write(new Digest(
                reader.id(),
                reader.personId(),
                watch.organisationId(),
                period,
                pace,
                items(told.stream().limit(settings.mostListed()).toList()),
                told.size(),
                now));
        if (told.size() == MOST_TOLD) {
            reader.scheduleNext(pace.next(now, hour).orElse(null));
        }
        LOG.info("digest written reader={} period={} told={}", reader.id(), period, told.size());
    }

    /** Tells if the person still acts for the structure and may sign in. */
    private boolean isMember(WatchReader reader, Watch watch) {
        return people.membersOf(watch.organisationId()).stream()
                .anyMatch(member -> member.personId().equals(reader.personId()));
    }

    private List<DigestItem> items(List<MatchLine> lines) {
        Map<UUID, Opportunity> known =
                opportunities
                        .findAllById(lines.stream()
                                .map(line -> line.key().opportunityId())
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Opportunity::id, Function.identity()));
        Map<UUID, String> names = directory.namesOf(known.values().stream()
                .map(Opportunity::ownerOrganisationId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        List<DigestItem> items = new ArrayList<>();
        for (MatchLine line : lines) {
            Opportunity one = known.get(line.key().opportunityId());
            if (one != null) {
                UUID owner = one.ownerOrganisationId();
                items.add(new DigestItem(
                        one.id(),
                        one.kind(),
                        line.wave() > 0,
                        one.content(),
                        owner == null ? null : names.get(owner),
                        line.kilometres()));
            }
        }
        return items;
    }
}
