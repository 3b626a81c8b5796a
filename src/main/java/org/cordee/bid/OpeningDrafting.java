package org.cordee.bid;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.Stamp;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens an empty section and an empty price sheet for each member of each lot. */
@Component
public class OpeningDrafting {

    private final Groupings groupings;
    private final Sections sections;
    private final PriceSheets sheets;
    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    OpeningDrafting(
            Groupings groupings,
            Sections sections,
            PriceSheets sheets,
            JdbcClient jdbc,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.groupings = groupings;
        this.sections = sections;
        this.sheets = sheets;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /** In the order of lots and members, the lead first. Opened again, the same contributions are answered. */
    @Transactional
    public List<Contribution> open(UUID consortiumId) {
        Grouping grouping = groupings.grouping(consortiumId);
        Instant now = clock.now();
        if (isFirst(consortiumId, now)) {
            openAll(grouping, now);
        }
        return contributions(consortiumId);
    }

    /** Two workers at once meet at this row: the second waits, then finds it. */
    private boolean isFirst(UUID consortiumId, Instant now) {
        return jdbc.sql("INSERT IGNORE INTO bid_drafting (consortium_id, opened_at) VALUES (?, ?)")
                        .params(consortiumId, now)
                        .update()
                == 1;
    }

    private void openAll(Grouping grouping, Instant now) {
        List<UUID> opened = new ArrayList<>();
        for (Grouping.Share share : grouping.shares()) {
            Section section = sections.save(new Section(grouping.id(), share, opened.size(), now));
            sheets.save(new PriceSheet(section, now));
            opened.add(section.id());
        }
        events.publishEvent(
                new BidEvent.DraftingOpened(Stamp.of(Actor.system(), grouping.id(), now), List.copyOf(opened)));
    }

    private List<Contribution> contributions(UUID consortiumId) {
        return sections.of(consortiumId).stream().map(this::contribution).toList();
    }

    private Contribution contribution(Section section) {
        UUID sheetId = sheets.ofSection(section.id()).orElseThrow().id();
        return new Contribution(section.memberId(), section.id(), sheetId, section.organisationId());
    }
}
