package org.cordee.bid;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.cordee.consortium.PlanningPreparation;
import org.cordee.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A process step: of the time from the opening of the drafting until the bid is to be frozen, two thirds are for writing
 * and the rest for review. Changes nothing, and answers the same until the deadline moves.
 */
@Component
@Transactional(noRollbackFor = NotFound.class)
public class PlanningContributions {

    private final JdbcClient jdbc;
    private final PlanningPreparation preparation;

    PlanningContributions(JdbcClient jdbc, PlanningPreparation preparation) {
        this.jdbc = jdbc;
        this.preparation = preparation;
    }

    public ContributionDates plan(UUID consortiumId) {
        Instant opened = openedAt(consortiumId);
        Instant freeze = preparation.plan(consortiumId).freezeDueAt();
        Duration left = freeze.isAfter(opened) ? Duration.between(opened, freeze) : Duration.ZERO;
        Instant written = opened.plus(left.multipliedBy(2).dividedBy(3)).truncatedTo(ChronoUnit.MICROS);
        return new ContributionDates(written, opened.plus(left));
    }

    private Instant openedAt(UUID consortiumId) {
        return jdbc.sql("SELECT opened_at FROM bid_drafting WHERE consortium_id = ?")
                .param(consortiumId)
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .optional()
                .orElseThrow(NotFound::new);
    }
}
