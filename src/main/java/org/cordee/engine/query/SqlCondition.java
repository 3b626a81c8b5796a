package org.cordee.engine.query;

import java.util.ArrayList;
import java.util.List;

/** An SQL condition with the values of its question marks. */
record SqlCondition(String sql, List<Object> values) {

    static final SqlCondition NEVER = new SqlCondition("1 = 0", List.of());

    public static SqlCondition of(String sql, Object... values) {
        return new SqlCondition(sql, List.of(values));
    }

    static SqlCondition all(List<SqlCondition> parts) {
        return joined(parts, " AND ", "1 = 1");
    }

    static SqlCondition any(List<SqlCondition> parts) {
        return joined(parts, " OR ", "1 = 0");
    }

    SqlCondition negated() {
        return new SqlCondition("NOT COALESCE(" + sql + ", FALSE)", values);
    }

    /** Puts this condition inside another, for instance {@code EXISTS (SELECT … WHERE %s)}. */
    SqlCondition within(String template, Object... before) {
        List<Object> all = new ArrayList<>(List.of(before));
        all.addAll(values);
        return new SqlCondition(template.replace("%s", sql), List.copyOf(all));
    }

    private static SqlCondition joined(List<SqlCondition> parts, String word, String empty) {
        if (parts.isEmpty()) {
            return of(empty);
        }
        List<String> texts = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        for (SqlCondition part : parts) {
            texts.add("(" + part.sql + ")");
            values.addAll(part.values);
        }
        return new SqlCondition(String.join(word, texts), List.copyOf(values));
    }
}
