package org.cordee.law.rules;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Figures by name in the order in which they are added; null values are left out. */
final class FindingEvidence {

    private FindingEvidence() {}

    public static Map<String, Object> of(@Nullable Object... namesAndValues) {
        Map<String, Object> evidence = new LinkedHashMap<>();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            Object value = namesAndValues[at + 1];
            if (value != null) {
                evidence.put(String.valueOf(namesAndValues[at]), value);
            }
        }
        return Collections.unmodifiableMap(evidence);
    }
}
