package org.cordee.engine.query;

import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * Converts Camunda's filter objects, with their {@code $eq $neq $exists $gt $gte $lt $lte $in $notIn $like}, into SQL.
 */
final class SearchFilters {

    private SearchFilters() {}

    static SqlCondition of(SearchDefinition shape, JsonNode filter) {
        List<SqlCondition> parts = new ArrayList<>();
        for (Map.Entry<String, JsonNode> property : filter.properties()) {
            if (isGiven(property.getValue())) {
                parts.add(property(shape, property.getKey(), property.getValue()));
            }
        }
        return SqlCondition.all(parts);
    }

    private static SqlCondition property(SearchDefinition shape, String name, JsonNode value) {
        if (name.equals("$or")) {
            List<SqlCondition> branches = new ArrayList<>();
            for (JsonNode branch : array("filter.$or", value)) {
                if (!branch.isObject()) {
                    throw InvalidSearch.unreadable("filter.$or");
                }
                branches.add(of(shape, branch));
            }
            return SqlCondition.any(branches);
        }
        Function<JsonNode, SqlCondition> special = shape.filter(name);
        return special != null ? special.apply(value) : on(shape.column(name), value);
    }

    /** Returns the condition on one column; a plain value means {@code $eq}. */
    static SqlCondition on(SearchColumn column, JsonNode value) {
        if (!value.isObject()) {
            return operator(column, "$eq", value);
        }
        List<SqlCondition> parts = new ArrayList<>();
        for (Map.Entry<String, JsonNode> part : value.properties()) {
            if (isGiven(part.getValue())) {
                parts.add(operator(column, part.getKey(), part.getValue()));
            }
        }
        return SqlCondition.all(parts);
    }

    /** Returns false for an empty list too: the client writes one for a filter that was not set. */
    private static boolean isGiven(JsonNode value) {
        return !value.isNull() && !(value.isArray() && value.isEmpty());
    }

    private static SqlCondition operator(SearchColumn column, String operator, JsonNode value) {
        return switch (operator) {
            case "$eq" -> equal(column, value);
            case "$neq" -> equal(column, value).negated();
            case "$exists" -> SqlCondition.of(column.sql() + (flag(column, value) ? " IS NOT NULL" : " IS NULL"));
            case "$in" -> in(column, value);
            case "$notIn" -> in(column, value).negated();
            case "$like" -> SqlCondition.of(column.sql() + " LIKE ?", pattern(text(column, value)));
            case "$gt" -> compared(column, ">", value);
            case "$gte" -> compared(column, ">=", value);
            case "$lt" -> compared(column, "<", value);
            case "$lte" -> compared(column, "<=", value);
            default -> throw InvalidSearch.unreadable("filter." + column.name() + "." + operator);
        };
    }

    private static SqlCondition equal(SearchColumn column, JsonNode value) {
        if (!column.names().isEmpty() && !column.names().contains(text(column, value))) {
            throw InvalidSearch.unknownName(column.name(), text(column, value), column.names());
        }
        return switch (column.kind()) {
            case FLAG ->
                flag(column, value)
                        ? SqlCondition.of(column.sql())
                        : SqlCondition.of(column.sql()).negated();
            case STATE -> inState(column, text(column, value));
            default -> compared(column, "=", value);
        };
    }

    private static SqlCondition inState(SearchColumn column, String state) {
        String sql = column.states().get(state);
        return sql == null ? SqlCondition.NEVER : SqlCondition.of(sql);
    }

    private static SqlCondition in(SearchColumn column, JsonNode values) {
        List<SqlCondition> parts = new ArrayList<>();
        array("filter." + column.name(), values).forEach(value -> parts.add(equal(column, value)));
        return SqlCondition.any(parts);
    }

    private static SqlCondition compared(SearchColumn column, String sign, JsonNode value) {
        String text = column.kind() == SearchColumn.Kind.NUMBER ? whole(column, value) : text(column, value);
        return SqlCondition.of(column.sql() + " " + sign + " ?", value(column, text));
    }

    private static JsonNode array(String name, JsonNode value) {
        if (value.isArray()) {
            return value;
        }
        throw InvalidSearch.unreadable(name);
    }

    private static boolean flag(SearchColumn column, JsonNode value) {
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        throw InvalidSearch.unreadable("filter." + column.name());
    }

    private static String text(SearchColumn column, JsonNode value) {
        if (value.isString()) {
            return value.stringValue();
        }
        throw InvalidSearch.unreadable("filter." + column.name());
    }

    private static String whole(SearchColumn column, JsonNode value) {
        if (value.isIntegralNumber()) {
            return value.asString();
        }
        throw InvalidSearch.unreadable("filter." + column.name());
    }

    /** Checks a list of texts, such as tags. */
    static List<String> texts(String name, JsonNode values) {
        List<String> texts = new ArrayList<>();
        for (JsonNode value : array("filter." + name, values)) {
            if (!value.isString()) {
                throw InvalidSearch.unreadable("filter." + name);
            }
            texts.add(value.stringValue());
        }
        return texts;
    }

    static Object value(SearchColumn column, String text) {
        return switch (column.kind()) {
            case INSTANT -> instant(column.name(), text);
            case KEY -> key(column.name(), text);
            case NUMBER, FLAG -> number(column.name(), text);
            default -> text;
        };
    }

    private static Timestamp instant(String name, String text) {
        try {
            return Timestamp.from(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            throw new InvalidSearch("The provided " + name + " '" + text
                    + "' cannot be parsed as a date according to RFC 3339, section 5.6.");
        }
    }

    static String key(String name, String text) {
        if (!text.matches("-?[0-9]{1,19}")) {
            throw new InvalidSearch(
                    "The provided " + name + " '" + text + "' is not a valid key. Expected a numeric value."
                            + " Did you pass an entity id instead of an entity key?.");
        }
        return text;
    }

    private static long number(String name, String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new InvalidSearch("The provided " + name + " '" + text + "' is not a whole number.");
        }
    }

    /** Converts Camunda's {@code *} and {@code ?} into SQL wildcards; a backslash escapes the next character. */
    static String pattern(String text) {
        StringBuilder sql = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign == '\\' && i + 1 < text.length()) {
                sql.append('\\').append(text.charAt(++i));
            } else if (sign == '%' || sign == '_' || sign == '\\') {
                sql.append('\\').append(sign);
            } else {
                sql.append(sign == '*' ? '%' : sign == '?' ? '_' : sign);
            }
        }
        return sql.toString();
    }
}
