package org.cordee.engine.query;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One column of a search: its name in Camunda's API, its SQL and the type of its values.
 *
 * @param names the values that Camunda's API knows, some of which no row ever has; empty for a column of any value
 */
record SearchColumn(String name, String sql, Kind kind, Map<String, String> states, Set<String> names) {

    enum Kind {
        TEXT,
        KEY,
        INSTANT,
        NUMBER,
        FLAG,
        STATE
    }

    static SearchColumn of(String name, String sql, Kind kind) {
        return new SearchColumn(name, sql, kind, Map.of(), Set.of());
    }

    /** Defines a state column: each state is a name and an SQL condition, so that a filter on it can use an index. */
    static SearchColumn state(String name, String... namesAndSql) {
        Map<String, String> states = new LinkedHashMap<>();
        for (int i = 0; i < namesAndSql.length; i += 2) {
            states.put(namesAndSql[i], namesAndSql[i + 1]);
        }
        String cases = states.entrySet().stream()
                .map(state -> "WHEN " + state.getValue() + " THEN '" + state.getKey() + "'")
                .collect(Collectors.joining(" ", "CASE ", " END"));
        return new SearchColumn(name, cases, Kind.STATE, states, states.keySet());
    }

    /** Returns this column with the names of an enumeration of Camunda's API. */
    SearchColumn named(Class<? extends Enum<?>> enumeration) {
        Set<String> known = Arrays.stream(enumeration.getEnumConstants())
                .map(Enum::name)
                .filter(constant -> !constant.equals("UNKNOWN_DEFAULT_OPEN_API"))
                .collect(Collectors.toUnmodifiableSet());
        return new SearchColumn(name, sql, kind, states, known);
    }
}
