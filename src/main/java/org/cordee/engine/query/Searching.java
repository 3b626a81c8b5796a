package org.cordee.engine.query;

import io.camunda.client.protocol.rest.SearchQueryPageResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Runs one search: two statements per page, whatever its length, and one when the page holds all rows. */
public final class Searching {

    private static final int DEFAULT_LIMIT = 100;
    private static final int LARGEST_LIMIT = 10_000;

    private final JdbcTemplate jdbc;

    public Searching(DataSource engineDatabase) {
        this.jdbc = new JdbcTemplate(engineDatabase);
    }

    JdbcTemplate jdbc() {
        return jdbc;
    }

    <T> Found<T> search(Shape shape, @Nullable JsonNode body, Function<Row, T> mapping, Condition... more) {
        JsonNode page = present(body, "page");
        Order order = Order.of(shape, present(body, "sort"));
        List<Condition> where = new ArrayList<>(shape.fixed());
        where.addAll(List.of(more));
        JsonNode filter = present(body, "filter");
        if (filter != null) {
            where.add(Filters.of(shape, filter));
        }
        Condition all = Condition.all(where);
        return new Page(shape, order, all, page).read(mapping);
    }

    /** Returns the row with this key, or empty. */
    <T> Optional<T> one(Shape shape, String key, Function<Row, T> mapping) {
        Condition byKey = Condition.of(
                shape.keyColumn().sql() + " = ?", Filters.key(shape.keyColumn().name(), key));
        List<Condition> where = new ArrayList<>(shape.fixed());
        where.add(byKey);
        return select(shape, Condition.all(where), " LIMIT 1", mapping).stream().findFirst();
    }

    private <T> List<T> select(Shape shape, Condition where, String tail, Function<Row, T> mapping) {
        String sql = "SELECT " + shape.selection() + " FROM " + shape.from() + " WHERE " + where.sql() + tail;
        return jdbc.query(
                sql,
                (set, number) -> mapping.apply(new Row(set)),
                where.values().toArray());
    }

    private static @Nullable JsonNode present(@Nullable JsonNode body, String name) {
        JsonNode found = body == null ? null : body.get(name);
        return found == null || found.isNull() ? null : found;
    }

    /** A page, by offset or by cursor, never by both. */
    private final class Page {

        private final Shape shape;
        private final Order order;
        private final Condition where;
        private final int limit;
        private final int from;
        private final @Nullable String after;
        private final @Nullable String before;

        Page(Shape shape, Order order, Condition where, @Nullable JsonNode page) {
            this.shape = shape;
            this.order = order;
            this.where = where;
            this.limit = number(page, "limit", DEFAULT_LIMIT);
            this.from = number(page, "from", 0);
            this.after = text(page, "after");
            this.before = text(page, "before");
            if (limit < 0 || limit > LARGEST_LIMIT) {
                throw new Refused("The value for page.limit is '" + limit + "' but must be between 0 and 10000.");
            }
            if (from < 0) {
                throw new Refused("The value for page.from is '" + from + "' but must be at least 0.");
            }
            if (after != null && before != null || from > 0 && (after != null || before != null)) {
                throw new Refused("Only one of page.from, page.after and page.before can be given.");
            }
        }

        <T> Found<T> read(Function<Row, T> mapping) {
            boolean backwards = before != null;
            Condition bounded = where;
            String cursor = backwards ? before : after;
            if (cursor != null) {
                bounded = Condition.all(List.of(where, order.beyond(cursor, backwards)));
            }
            String tail = " ORDER BY " + order.sql(backwards) + " LIMIT " + limit + " OFFSET " + from;
            List<Keyed<T>> rows =
                    new ArrayList<>(select(shape, bounded, tail, row -> new Keyed<>(mapping.apply(row), cursor(row))));
            if (backwards) {
                Collections.reverse(rows);
            }
            return new Found<>(rows.stream().map(Keyed::item).toList(), described(rows));
        }

        private <T> SearchQueryPageResponse described(List<Keyed<T>> rows) {
            Long total = isWhole(rows) ? Long.valueOf(rows.size()) : counted();
            SearchQueryPageResponse described =
                    new SearchQueryPageResponse().totalItems(total).hasMoreTotalItems(false);
            if (!rows.isEmpty()) {
                described
                        .startCursor(rows.get(0).cursor())
                        .endCursor(rows.get(rows.size() - 1).cursor());
            }
            return described;
        }

        /** Returns true when all rows were read, so that they need not be counted. */
        private boolean isWhole(List<?> rows) {
            return from == 0 && after == null && before == null && rows.size() < limit;
        }

        private @Nullable Long counted() {
            return jdbc.queryForObject(
                    "SELECT COUNT(*) FROM " + shape.from() + " WHERE " + where.sql(),
                    Long.class,
                    where.values().toArray());
        }

        private String cursor(Row row) {
            List<@Nullable String> values = new ArrayList<>();
            order.steps().forEach(step -> values.add(row.cursorValue(step.column())));
            return order.cursor(values);
        }

        private static int number(@Nullable JsonNode page, String name, int otherwise) {
            JsonNode value = present(page, name);
            return value == null ? otherwise : value.asInt();
        }

        private static @Nullable String text(@Nullable JsonNode page, String name) {
            JsonNode value = present(page, name);
            return value == null ? null : value.asString();
        }
    }

    private record Keyed<T>(T item, String cursor) {}
}
