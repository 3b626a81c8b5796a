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
 * The sort order of a search and its cursors. A cursor holds the sorted values of one row; missing values sort last.
 */
record SortOrder(List<SortField> steps) {

    private static final JsonMapper JSON = JsonMapper.shared();

    record SortField(SearchColumn column, boolean descending) {}

    static SortOrder of(SearchDefinition shape, @Nullable JsonNode sort) {
        List<SortField> steps = new ArrayList<>();
        if (sort != null) {
            for (JsonNode entry : sort) {
                String field = entry.path("field").asString("");
                boolean descending = entry.path("order").asString("asc").equalsIgnoreCase("desc");
                if (!shape.hasColumn(field)) {
                    throw InvalidSearch.unknownName("field", field, shape.columnNames());
                }
                steps.add(new SortField(shape.column(field), descending));
            }
        }
        if (steps.stream().noneMatch(step -> step.column().equals(shape.keyColumn()))) {
            steps.add(new SortField(shape.keyColumn(), false));
        }
        return new SortOrder(List.copyOf(steps));
    }

    String sql(boolean backwards) {
        return steps.stream()
                .map(step -> "`" + step.column().name() + "` IS NULL" + (backwards ? " DESC" : "") + ", `"
                        + step.column().name() + "`" + (step.descending() == backwards ? "" : " DESC"))
                .collect(Collectors.joining(", "));
    }

    String cursor(List<@Nullable String> values) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(JSON.writeValueAsString(values).getBytes(StandardCharsets.UTF_8));
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
                both.add(
                        SqlCondition.of(backwards ? sql + sign : "(" + sql + sign + " OR " + sql + " IS NULL)", bound));
                equals.add(SqlCondition.of(sql + " = ?", bound));
            }
            alternatives.add(SqlCondition.all(both));
        }
        return SqlCondition.any(alternatives);
    }

    private JsonNode read(String cursor) {
        try {
            JsonNode values = JSON.readTree(Base64.getUrlDecoder().decode(cursor));
            if (values.isArray() && values.size() == steps.size()) {
                return values;
            }
        } catch (IllegalArgumentException | JacksonException e) {
            // Refused below, like a cursor of another sort order.
        }
        throw new InvalidSearch("The provided cursor '" + cursor + "' is not a cursor of this search and order.");
    }
}
