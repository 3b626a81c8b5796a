package org.cordee.engine.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordee.engine.query.SearchColumn.Kind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Describes one search: the tables, the columns by their names in the API, and filters over more than one column. */
final class SearchDefinition {

    private final String from;
    private final String key;
    private final Map<String, SearchColumn> columns = new LinkedHashMap<>();
    private final Map<String, Function<JsonNode, SqlCondition>> filters = new HashMap<>();
    private final List<SqlCondition> fixed = new ArrayList<>();

    /** Creates a description; the key column breaks ties, so that pages never overlap. */
    SearchDefinition(String from, String key, String keySql) {
        this.from = from;
        this.key = key;
        column(key, keySql, Kind.KEY);
        column("tenantId", "'<default>'", Kind.TEXT);
    }

    SearchDefinition column(String name, String sql, Kind kind) {
        columns.put(name, SearchColumn.of(name, sql, kind));
        return this;
    }

    SearchDefinition text(String name, String sql) {
        return column(name, sql, Kind.TEXT);
    }

    SearchDefinition key(String name, String sql) {
        return column(name, sql, Kind.KEY);
    }

    SearchDefinition instant(String name, String sql) {
        return column(name, sql, Kind.INSTANT);
    }

    SearchDefinition number(String name, String sql) {
        return column(name, sql, Kind.NUMBER);
    }

    SearchDefinition flag(String name, String sql) {
        return column(name, sql, Kind.FLAG);
    }

    SearchDefinition state(String name, String... namesAndSql) {
        columns.put(name, SearchColumn.state(name, namesAndSql));
        return this;
    }

    /** Restricts the values of a column in a filter to the names of an enumeration of Camunda's API. */
    SearchDefinition names(String name, Class<? extends Enum<?>> enumeration) {
        columns.put(name, column(name).named(enumeration));
        return this;
    }

    SearchDefinition filter(String name, Function<JsonNode, SqlCondition> filter) {
        filters.put(name, filter);
        return this;
    }

    SearchDefinition always(String sql) {
        fixed.add(SqlCondition.of(sql));
        return this;
    }

    SearchColumn keyColumn() {
        return column(key);
    }

    SearchColumn column(String name) {
        SearchColumn found = columns.get(name);
        if (found == null) {
            throw InvalidSearch.unreadable("filter." + name);
        }
        return found;
    }

    Set<String> columnNames() {
        return columns.keySet();
    }

    boolean hasColumn(String name) {
        return columns.containsKey(name);
    }

    @Nullable
    Function<JsonNode, SqlCondition> filter(String name) {
        return filters.get(name);
    }

    List<SqlCondition> fixed() {
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
