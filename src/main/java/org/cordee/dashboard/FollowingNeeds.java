package org.cordee.dashboard;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.introduction.IntroductionEvent;
import org.cordee.introduction.IntroductionLookup;
import org.cordee.need.NeedEvent;
import org.cordee.need.NeedHistory;
import org.cordee.need.NeedHistory.SentInquiry;
import org.cordee.need.NeedLookup;
import org.cordee.organisation.Departments;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.organisation.EstablishmentFacts;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.StartupWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the rows of the funnel up to date. They are written from the current data and not from the content of an event:
 * events may come late, twice or in any order, and a rebuild gives the same rows. A need whose event was lost gets its
 * row at the start.
 */
@Component
class FollowingNeeds {

    private static final Logger LOG = LoggerFactory.getLogger(FollowingNeeds.class);
    private static final int AT_ONCE = 500;

    /** The longest time that the page of the funnel shows. */
    private static final int YEARS = 2;

    private final NeedLookup needs;
    private final IntroductionLookup introductions;
    private final DirectoryLookup directory;
    private final NeedProgressRows rows;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;

    FollowingNeeds(
            NeedLookup needs,
            IntroductionLookup introductions,
            DirectoryLookup directory,
            NeedProgressRows rows,
            BusinessClock clock,
            PlatformTransactionManager transactions) {
        this.needs = needs;
        this.introductions = introductions;
        this.directory = directory;
        this.rows = rows;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @ApplicationModuleListener
    void on(NeedEvent event) {
        follow(event.needId());
    }

    @ApplicationModuleListener
    void on(IntroductionEvent event) {
        introductions.needOf(event.introductionId()).ifPresent(this::follow);
    }

    /** Writes the missing rows of the last years; they serve only for display, so a failure does not stop the start. */
    @EventListener(ApplicationReadyEvent.class)
    void fill() {
        Instant since =
                clock.today().minusYears(YEARS).atStartOfDay(ZoneOffset.UTC).toInstant();
        UUID last = new UUID(0, 0);
        List<UUID> some = published(since, last);
        while (!some.isEmpty()) {
            Set<UUID> known = rows.known(some);
            some.stream().filter(id -> !known.contains(id)).forEach(this::fill);
            last = some.get(some.size() - 1);
            some = some.size() < AT_ONCE ? List.of() : published(since, last);
        }
    }

    private List<UUID> published(Instant since, UUID after) {
        return StartupWork.call(() -> needs.publishedSince(since, after, AT_ONCE));
    }

    private void fill(UUID needId) {
        try {
            transaction.executeWithoutResult(status -> follow(needId));
        } catch (RuntimeException | Error broken) {
            LOG.warn("row of the funnel not written need={}", needId, broken);
        }
    }

    /** Writes the rows of one need, or removes them when it is not counted. */
    void follow(UUID needId) {
        rows.lock(needId);
        Optional<NeedHistory> found = needs.history(needId);
        if (found.isEmpty()) {
            rows.remove(needId);
            return;
        }
        NeedHistory need = found.get();
        rows.write(FunnelRow.of(need, introductions.aboutNeed(needId)));
        Map<UUID, String> areas = areas(need);
        need.inquiries().forEach(one -> rows.write(needId, one, areas.getOrDefault(one.establishmentId(), "")));
    }

    private Map<UUID, String> areas(NeedHistory need) {
        List<UUID> places = need.inquiries().stream()
                .map(SentInquiry::establishmentId)
                .distinct()
                .toList();
        return directory.establishments(places).stream()
                .collect(Collectors.toMap(EstablishmentFacts::establishmentId, FollowingNeeds::area));
    }

    private static String area(EstablishmentFacts place) {
        String nuts = Departments.nutsOf(place.profile().address().department());
        return nuts == null ? "" : nuts;
    }
}
