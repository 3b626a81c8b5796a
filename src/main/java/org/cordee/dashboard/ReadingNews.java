package org.cordee.dashboard;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cordee.account.OrganisationNames;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.support.PageableExecutionUtils;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the latest news of a consortium: all of it for its lead and the coordinator, what concerns all for its members.
 */
@Component
@Transactional(readOnly = true)
public class ReadingNews {

    private static final String READABLE =
            " FROM consortium_news WHERE consortium_id = :consortium AND kind IN (:kinds)";

    private final DashboardAccess readers;
    private final OrganisationNames organisations;
    private final ConsortiumLookup consortia;
    private final NamedParameterJdbcTemplate jdbc;

    ReadingNews(
            DashboardAccess readers,
            OrganisationNames organisations,
            ConsortiumLookup consortia,
            NamedParameterJdbcTemplate jdbc) {
        this.readers = readers;
        this.organisations = organisations;
        this.consortia = consortia;
        this.jdbc = jdbc;
    }

    /**
     * One line of news.
     *
     * @param organisationName the organisation it is about; null for the consortium itself
     * @param words the reason that was given for the act; null for most kinds
     */
    public record News(
            NewsKind kind,
            Instant at,
            @Nullable String organisationName,
            @Nullable String words) {

        /** Returns the style of the line: a failure is marked. */
        public String stage() {
            return switch (kind) {
                case DEADLINE_NEAR,
                        REDEPOSIT_NEAR,
                        DEADLINE_MISSED,
                        CONSORTIUM_ABANDONED,
                        NO_CONSORTIUM_FORMED,
                        NOT_SELECTED,
                        LAUNCHED_OVER_BLOCKERS,
                        SLOT_UNFILLED -> "late";
                default -> "on";
            };
        }
    }

    /**
     * Returns the news, newest first.
     *
     * @throws NotFound for users outside the consortium
     */
    public Page<News> latest(Actor actor, UUID consortiumId, Pageable page) {
        Map<String, Object> wanted = Map.of(
                "consortium",
                consortiumId.toString(),
                "kinds",
                readable(actor, consortiumId).stream().map(Enum::name).toList(),
                "size",
                page.getPageSize(),
                "offset",
                page.getOffset());
        return PageableExecutionUtils.getPage(
                lines(consortiumId, wanted),
                page,
                () -> Objects.requireNonNull(jdbc.queryForObject("SELECT count(*)" + READABLE, wanted, Long.class)));
    }

    private List<News> lines(UUID consortiumId, Map<String, Object> wanted) {
        List<Line> lines = jdbc.query(
                "SELECT kind, happened_at, organisation_id" + READABLE
                        + " ORDER BY happened_at DESC, event_id DESC LIMIT :size OFFSET :offset",
                wanted,
                (row, number) -> new Line(
                        NewsKind.valueOf(row.getString("kind")),
                        row.getTimestamp("happened_at").toInstant(),
                        id(row.getString("organisation_id"))));
        Map<UUID, String> names = organisations.namesOf(lines.stream()
                .map(Line::organisationId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return lines.stream()
                .map(line -> new News(
                        line.kind(),
                        line.at(),
                        line.organisationId() == null ? null : names.get(line.organisationId()),
                        line.kind() == NewsKind.LAUNCHED_OVER_BLOCKERS ? consortia.launchReason(consortiumId) : null))
                .toList();
    }

    /**
     * Returns the name of the consortium, for the page of its news.
     *
     * @throws NotFound for users outside the consortium
     */
    public String consortiumName(Actor actor, UUID consortiumId) {
        readers.readsEverything(actor, consortiumId);
        return consortia.consortium(consortiumId).name();
    }

    List<NewsKind> readable(Actor actor, UUID consortiumId) {
        return readers.readsEverything(actor, consortiumId) ? List.of(NewsKind.values()) : NewsKind.forMembers();
    }

    private static @Nullable UUID id(@Nullable String text) {
        return text == null ? null : UUID.fromString(text);
    }

    private record Line(NewsKind kind, Instant at, @Nullable UUID organisationId) {}
}
