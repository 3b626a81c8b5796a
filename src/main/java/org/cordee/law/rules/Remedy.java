package org.cordee.law.rules;

import java.util.LinkedHashMap;
import java.util.Map;

/** A correction of a finding, with the figures it needs. */
public record Remedy(String code, Map<String, Object> figures) {

    public static Remedy hours(long hours) {
        return new Remedy("add-insertion-hours", Map.of("hours", hours));
    }

    public static Remedy plain(String code) {
        return new Remedy(code, Map.of());
    }

    public Map<String, Object> asMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("code", code);
        map.putAll(figures);
        return map;
    }
}
