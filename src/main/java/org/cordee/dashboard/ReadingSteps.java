package org.cordee.dashboard;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cordee.assessment.AssessmentRuns;
import org.cordee.platform.StepDates;
import org.cordee.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the dates of the steps shown on the progress line, from the news that the user may read. A step has the date of
 * its first event; the freeze and the deposit have the date of the last one, because that one counts. The legal check
 * has no news and is done at several steps: its date is that of the last check before the freeze, which assessed the
 * frozen bid.
 */
@Component
@Transactional(readOnly = true)
class ReadingSteps implements StepDates {

    private static final List<NewsKind> FIRST_TIME = List.of(
            NewsKind.CONSORTIUM_OPENED,
            NewsKind.INVITATIONS_LAUNCHED,
            NewsKind.SHARES_PROPOSED,
            NewsKind.AGREEMENT_RELEASED,
            NewsKind.DRAFTING_OPENED);
    private static final List<NewsKind> LAST_TIME = List.of(NewsKind.BID_FROZEN, NewsKind.BID_DEPOSITED);

    private final ReadingNews news;
    private final AssessmentRuns checks;
    private final JdbcClient jdbc;

    ReadingSteps(ReadingNews news, AssessmentRuns checks, JdbcClient jdbc) {
        this.news = news;
        this.checks = checks;
        this.jdbc = jdbc;
    }

    @Override
    public List<@Nullable Instant> of(Actor actor, UUID consortiumId) {
        List<NewsKind> readable = news.readable(actor, consortiumId);
        Map<NewsKind, Instant> first = new EnumMap<>(NewsKind.class);
        Map<NewsKind, Instant> last = new EnumMap<>(NewsKind.class);
        jdbc.sql("SELECT kind, MIN(happened_at), MAX(happened_at) FROM consortium_news"
                        + " WHERE consortium_id = :consortium AND kind IN (:kinds) GROUP BY kind")
                .param("consortium", consortiumId.toString())
                .param("kinds", readable.stream().map(Enum::name).toList())
                .query(row -> {
                    NewsKind kind = NewsKind.valueOf(row.getString(1));
                    first.put(kind, row.getTimestamp(2).toInstant());
                    last.put(kind, row.getTimestamp(3).toInstant());
                });
        List<@Nullable Instant> steps = new ArrayList<>();
        FIRST_TIME.forEach(kind -> steps.add(first.get(kind)));
        steps.add(Optional.ofNullable(last.get(NewsKind.BID_FROZEN))
                .flatMap(frozen -> checks.lastUntil(consortiumId, frozen))
                .orElse(null));
        LAST_TIME.forEach(kind -> steps.add(last.get(kind)));
        return steps;
    }
}
