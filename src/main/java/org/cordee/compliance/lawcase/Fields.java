package org.cordee.compliance.lawcase;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The named values of one mapping. Values are read by name; fields that were never read are refused at the end. */
final class Fields {

    private final Place whole;
    private final Map<String, Place> values;
    private final Set<String> asked = new LinkedHashSet<>();

    Fields(Place whole) {
        this.whole = whole;
        this.values = whole.entries();
    }

    /** Returns the value, or null when the field is missing or empty. */
    @Nullable
    Place get(String name) {
        asked.add(name);
        Place value = values.get(name);
        return value == null || value.isNothing() ? null : value;
    }

    Place need(String name) {
        Place value = get(name);
        if (value == null) {
            throw whole.refused("missing", name);
        }
        return value;
    }

    <T> @Nullable T get(String name, Function<Place, T> reading) {
        Place value = get(name);
        return value == null ? null : reading.apply(value);
    }

    <T> T get(String name, Function<Place, T> reading, T otherwise) {
        Place value = get(name);
        return value == null ? otherwise : reading.apply(value);
    }

    <T> List<T> list(String name, Function<Place, T> reading) {
        return get(name, value -> value.each(reading), List.of());
    }

    boolean flag(String name) {
        return get(name, Place::flag, false);
    }

    void refuseUnknown() {
        for (Map.Entry<String, Place> value : values.entrySet()) {
            if (!asked.contains(value.getKey())) {
                throw value.getValue().refused("unknown-field", value.getKey(), String.join(", ", asked));
            }
        }
    }
}
