package org.cordee.law.casefile;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The named values of one mapping. Values are read by name; fields that were never read are refused at the end. */
final class YamlFields {

    private final YamlValue whole;
    private final Map<String, YamlValue> values;
    private final Set<String> asked = new LinkedHashSet<>();

    YamlFields(YamlValue whole) {
        this.whole = whole;
        this.values = whole.entries();
    }

    /** Returns the value, or null when the field is missing or empty. */
    @Nullable
    YamlValue get(String name) {
        asked.add(name);
        YamlValue value = values.get(name);
        return value == null || value.isNothing() ? null : value;
    }

    YamlValue need(String name) {
        YamlValue value = get(name);
        if (value == null) {
            throw whole.refused("missing", name);
        }
        return value;
    }

    <T> @Nullable T get(String name, Function<YamlValue, T> reading) {
        YamlValue value = get(name);
        return value == null ? null : reading.apply(value);
    }

    <T> T get(String name, Function<YamlValue, T> reading, T otherwise) {
        YamlValue value = get(name);
        return value == null ? otherwise : reading.apply(value);
    }

    <T> List<T> list(String name, Function<YamlValue, T> reading) {
        return get(name, value -> value.each(reading), List.of());
    }

    boolean flag(String name) {
        return get(name, YamlValue::flag, false);
    }

    void refuseUnknown() {
        for (Map.Entry<String, YamlValue> value : values.entrySet()) {
            if (!asked.contains(value.getKey())) {
                throw value.getValue().refused("unknown-field", value.getKey(), String.join(", ", asked));
            }
        }
    }
}
