package org.cordee.organisation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordee.shared.BusinessClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks at the pages whose time has come and reminds their organisations. It follows an index of due times, so that its
 * cost grows with the pages that are due and not with the directory.
 */
@Component
class RemindingOwnPages {

    private static final Logger LOG = LoggerFactory.getLogger(RemindingOwnPages.class);
    private static final Limit AT_ONCE = Limit.of(100);

    private final OwnPages pages;
    private final Organisations organisations;
    private final OwnPageSettings settings;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    RemindingOwnPages(
            OwnPages pages,
            Organisations organisations,
            OwnPageSettings settings,
            ApplicationEventPublisher events,
            BusinessClock clock) {
        this.pages = pages;
        this.organisations = organisations;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Looks at up to a hundred pages. Two nodes at once look at different ones, and a second call finds none of them
     * due.
     *
     * @return the number of reminders
     */
    @Scheduled(fixedDelay = 15, initialDelay = 5, timeUnit = TimeUnit.MINUTES)
    @Transactional
    public int remind() {
        Instant now = clock.now();
        List<OwnPage> due = pages.due(now, AT_ONCE);
        if (due.isEmpty()) {
            return 0;
        }
        Map<UUID, Organisation> known =
                organisations
                        .findWithEstablishments(
                                due.stream().map(OwnPage::organisationId).toList())
                        .stream()
                        .collect(Collectors.toMap(Organisation::id, Function.identity()));
        int reminded = 0;
        for (OwnPage page : due) {
            Optional<LapsingProof> proof = Optional.ofNullable(known.get(page.organisationId()))
                    .flatMap(organisation -> LapsingProof.next(organisation, clock.today()));
            Optional<OwnPageEvent> event = page.check(proof, settings, now);
            pages.saveAndFlush(page);
            if (event.isPresent()) {
                events.publishEvent(event.get());
                reminded++;
            }
        }
        LOG.info("own pages looked at pages={} reminded={}", due.size(), reminded);
        return reminded;
    }
}
