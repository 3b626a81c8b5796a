package org.cordee.engine.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordee.engine.query.Column.Kind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Describes one search: the tables, the columns by their names in the API, and filters over more than one column. */
final class Shape {

    private final String from;
    private final String key;
    private final Map<String, Column> columns = new LinkedHashMap<>();
    private final Map<String, Function<JsonNode, Condition>> filters = new HashMap<>();
    private final List<Condition> fixed = new ArrayList<>();

    /** Creates a description; the key column breaks ties, so that pages never overlap. */
    Shape(String from, String key, String keySql) {
        this.from = from;
        this.key = key;
        column(key, keySql, Kind.KEY);
        column("tenantId", "'<default>'", Kind.TEXT);
    }

    Shape column(String name, String sql, Kind kind) {
        columns.put(name, Column.of(name, sql, kind));
        return this;
    }

    Shape text(String name, String sql) {
        return column(name, sql, Kind.TEXT);
    }

    Shape key(String name, String sql) {
        return column(name, sql, Kind.KEY);
    }

    Shape instant(String name, String sql) {
        return column(name, sql, Kind.INSTANT);
    }

    Shape number(String name, String sql) {
        return column(name, sql, Kind.NUMBER);
    }

    Shape flag(String name, String sql) {
        return column(name, sql, Kind.FLAG);
    }

    Shape state(String name, String... namesAndSql) {
        columns.put(name, Column.state(name, namesAndSql));
        return this;
    }

    Shape filter(String name, Function<JsonNode, Condition> filter) {
        filters.put(name, filter);
        return this;
    }

    Shape always(String sql) {
        fixed.add(Condition.of(sql));
        return this;
    }

    Column keyColumn() {
        return column(key);
    }

    Column column(String name) {
        Column found = columns.get(name);
        if (found == null) {
            throw new Refused("Request property [" + name + "] cannot be parsed: it cannot be searched by");
        }
        return found;
    }

    boolean hasColumn(String name) {
        return columns.containsKey(name);
    }

    @Nullable
    Function<JsonNode, Condition> filter(String name) {
        return filters.get(name);
    }

    List<Condition> fixed() {
        return fixed;
    }

    String from() {
        return from;
    }

    String selection() {
        return columns.values().stream()
                .map(column -> column.sql() + " AS `" + column.name() + "`")
                .collect(Collectors.joining(", "));
    }
}
