package org.cordee.engine.query;

import java.util.ArrayList;
import java.util.List;

/** An SQL condition with the values of its question marks. */
public record Condition(String sql, List<Object> values) {

    static final Condition NEVER = new Condition("1 = 0", List.of());

    public static Condition of(String sql, Object... values) {
        return new Condition(sql, List.of(values));
    }

    static Condition all(List<Condition> parts) {
        return joined(parts, " AND ", "1 = 1");
    }

    static Condition any(List<Condition> parts) {
        return joined(parts, " OR ", "1 = 0");
    }

    Condition negated() {
        return new Condition("NOT COALESCE(" + sql + ", FALSE)", values);
    }

    /** Puts this condition inside another, for instance {@code EXISTS (SELECT … WHERE %s)}. */
    Condition within(String template, Object... before) {
        List<Object> all = new ArrayList<>(List.of(before));
        all.addAll(values);
        return new Condition(template.replace("%s", sql), List.copyOf(all));
    }

    private static Condition joined(List<Condition> parts, String word, String empty) {
        if (parts.isEmpty()) {
            return of(empty);
        }
        List<String> texts = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        for (Condition part : parts) {
            texts.add("(" + part.sql + ")");
            values.addAll(part.values);
        }
        return new Condition(String.join(word, texts), List.copyOf(values));
    }
}
