package org.cordee.engine.query;

import io.camunda.client.protocol.rest.SearchQueryPageResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/**
 * Runs one search. All matches are counted for a full first page only, up to {@value #MOST_COUNTED} as in Camunda: a
 * page by offset counts again, a page by cursor reads the count in the cursor.
 */
public final class SearchQuery {

    private static final int DEFAULT_LIMIT = 100;
    private static final int LARGEST_LIMIT = 10_000;
    private static final long MOST_COUNTED = 10_000;

    private final JdbcTemplate jdbc;

    public SearchQuery(DataSource engineDatabase) {
        this.jdbc = new JdbcTemplate(engineDatabase);
    }

    JdbcTemplate jdbc() {
        return jdbc;
    }

    <T> EngineSearchPage<T> search(
            SearchDefinition shape, @Nullable JsonNode body, Function<ResultRow, T> mapping, SqlCondition... more) {
        SearchBody read = SearchBody.of(body);
        SortOrder order = SortOrder.of(shape, read.sort());
        List<SqlCondition> where = new ArrayList<>(shape.fixed());
        where.addAll(List.of(more));
        JsonNode filter = read.filter();
        if (filter != null) {
            where.add(SearchFilters.of(shape, filter));
        }
        SqlCondition all = SqlCondition.all(where);
        return new Page(shape, order, all, read).read(mapping);
    }

    /** Returns the row with this key, or empty. */
    <T> Optional<T> one(SearchDefinition shape, String key, Function<ResultRow, T> mapping) {
        SqlCondition byKey = SqlCondition.of(
                shape.keyColumn().sql() + " = ?",
                SearchFilters.key(shape.keyColumn().name(), key));
        List<SqlCondition> where = new ArrayList<>(shape.fixed());
        where.add(byKey);
        return select(shape, SqlCondition.all(where), " LIMIT 1", mapping).stream()
                .findFirst();
    }

    private <T> List<T> select(
            SearchDefinition shape, SqlCondition where, String tail, Function<ResultRow, T> mapping) {
        String sql = "SELECT " + shape.selection() + " FROM " + shape.from() + " WHERE " + where.sql() + tail;
        return jdbc.query(
                sql,
                (set, number) -> mapping.apply(new ResultRow(set)),
                where.values().toArray());
    }

    /** A page, by offset or by cursor, never by both. */
    private final class Page {

        private final SearchDefinition shape;
        private final SortOrder order;
        private final SqlCondition where;
        private final int limit;
        private final int from;
        private final @Nullable String after;
        private final @Nullable String before;

        Page(SearchDefinition shape, SortOrder order, SqlCondition where, SearchBody page) {
            this.shape = shape;
            this.order = order;
            this.where = where;
            this.limit = page.number("limit", DEFAULT_LIMIT);
            this.from = page.number("from", 0);
            this.after = page.cursor("after");
            this.before = page.cursor("before");
            if (limit < 0 || limit > LARGEST_LIMIT) {
                throw new InvalidSearch("The value for page.limit is '" + limit + "' but must be between 0 and 10000.");
            }
            if (from < 0) {
                throw new InvalidSearch("The value for page.from is '" + from + "' but must be at least 0.");
            }
            if (after != null && before != null || from > 0 && (after != null || before != null)) {
                throw new InvalidSearch("Only one of page.from, page.after and page.before can be given.");
            }
        }

        <T> EngineSearchPage<T> read(Function<ResultRow, T> mapping) {
            boolean backwards = before != null;
            SqlCondition bounded = where;
            String cursor = backwards ? before : after;
            if (cursor != null) {
                bounded = SqlCondition.all(List.of(where, order.beyond(cursor, backwards)));
            }
            String tail = " ORDER BY " + order.sql(backwards) + " LIMIT " + limit + " OFFSET " + from;
            List<Keyed<T>> rows =
                    new ArrayList<>(select(shape, bounded, tail, row -> new Keyed<>(mapping.apply(row), place(row))));
            if (backwards) {
                Collections.reverse(rows);
            }
            return new EngineSearchPage<>(rows.stream().map(Keyed::item).toList(), described(rows));
        }

        private <T> SearchQueryPageResponse described(List<Keyed<T>> rows) {
            long total = total(rows);
            SearchQueryPageResponse described = new SearchQueryPageResponse()
                    .totalItems(Math.min(total, MOST_COUNTED))
                    .hasMoreTotalItems(total > MOST_COUNTED);
            if (!rows.isEmpty()) {
                described
                        .startCursor(order.cursor(rows.get(0).place(), total))
                        .endCursor(order.cursor(rows.get(rows.size() - 1).place(), total));
            }
            return described;
        }

        /** Returns the number of all matches, or one more than the most that is counted. */
        private long total(List<?> rows) {
            if (isWhole(rows)) {
                return rows.size();
            }
            String cursor = before == null ? after : before;
            return cursor == null ? counted() : order.total(cursor);
        }

        /** Returns true when all rows were read, so that they need not be counted. */
        private boolean isWhole(List<?> rows) {
            return from == 0 && after == null && before == null && rows.size() < limit;
        }

        private long counted() {
            return Objects.requireNonNull(jdbc.queryForObject(
                    "SELECT COUNT(*) FROM (SELECT 1 FROM " + shape.from() + " WHERE " + where.sql() + " LIMIT "
                            + (MOST_COUNTED + 1) + ") matching",
                    Long.class,
                    where.values().toArray()));
        }

        /** Returns the sorted values of a row. */
        private List<@Nullable String> place(ResultRow row) {
            List<@Nullable String> values = new ArrayList<>();
            order.steps().forEach(step -> values.add(row.cursorValue(step.column())));
            return values;
        }
    }

    private record Keyed<T>(T item, List<@Nullable String> place) {}
}
