package org.cordee.engine.query;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The sort order of a search and its cursors. A cursor holds the sorted values of one row and the number of all
 * matches; missing values sort last. A key is never missing: sorted by it alone, a page is read by its index.
 */
record SortOrder(List<SortField> steps) {

    private static final JsonMapper JSON = JsonMapper.shared();

    record SortField(SearchColumn column, boolean descending, boolean optional) {}

    static SortOrder of(SearchDefinition shape, @Nullable JsonNode sort) {
        List<SortField> steps = new ArrayList<>();
        if (sort != null) {
            for (JsonNode entry : sort) {
                String field = entry.path("field").asString("");
                boolean descending = entry.path("order").asString("asc").equalsIgnoreCase("desc");
                if (!shape.hasColumn(field)) {
                    throw InvalidSearch.unknownName("field", field, shape.columnNames());
                }
                SearchColumn column = shape.column(field);
                steps.add(new SortField(column, descending, !column.equals(shape.keyColumn())));
            }
        }
        if (steps.stream().noneMatch(step -> step.column().equals(shape.keyColumn()))) {
            steps.add(new SortField(shape.keyColumn(), false, false));
        }
        return new SortOrder(List.copyOf(steps));
    }

    String sql(boolean backwards) {
        return steps.stream().map(step -> sql(step, backwards)).collect(Collectors.joining(", "));
    }

    private static String sql(SortField step, boolean backwards) {
        String name = "`" + step.column().name() + "`";
        String missingLast = step.optional() ? name + " IS NULL" + (backwards ? " DESC" : "") + ", " : "";
        return missingLast + name + (step.descending() == backwards ? "" : " DESC");
    }

    /** @param total the number of all matches, so that the next page need not count them again */
    String cursor(List<@Nullable String> values, long total) {
        List<@Nullable String> all = new ArrayList<>(values);
        all.add(Long.toString(total));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(JSON.writeValueAsString(all).getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the number of all matches when the cursor was written. */
    long total(String cursor) {
        return read(cursor).path(steps.size()).asLong(0);
    }

    /** Returns the condition for rows after (or, backwards, before) the cursor. */
    SqlCondition beyond(String cursor, boolean backwards) {
        JsonNode values = read(cursor);
        List<SqlCondition> alternatives = new ArrayList<>();
        List<SqlCondition> equals = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            SortField step = steps.get(i);
            String sql = step.column().sql();
            JsonNode value = values.path(i);
            List<SqlCondition> both = new ArrayList<>(equals);
            if (value.isNull()) {
                both.add(backwards ? SqlCondition.of(sql + " IS NOT NULL") : SqlCondition.NEVER);
                equals.add(SqlCondition.of(sql + " IS NULL"));
            } else {
                Object bound = SearchFilters.value(step.column(), value.asString());
                String sign = step.descending() == backwards ? " > ?" : " < ?";
                boolean alsoMissing = step.optional() && !backwards;
                both.add(SqlCondition.of(
                        alsoMissing ? "(" + sql + sign + " OR " + sql + " IS NULL)" : sql + sign, bound));
                equals.add(SqlCondition.of(sql + " = ?", bound));
            }
            alternatives.add(SqlCondition.all(both));
        }
        return SqlCondition.any(alternatives);
    }

    private JsonNode read(String cursor) {
        try {
            JsonNode values = JSON.readTree(Base64.getUrlDecoder().decode(cursor));
            if (values.isArray() && values.size() == steps.size() + 1) {
                return values;
            }
        } catch (IllegalArgumentException | JacksonException e) {
            // Refused below, like a cursor of another sort order.
        }
        throw new InvalidSearch("The provided cursor '" + cursor + "' is not a cursor of this search and order.");
    }
}
