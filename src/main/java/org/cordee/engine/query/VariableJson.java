package org.cordee.engine.query;

import org.cordee.engine.operaton.JsonValues;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Converts variable values between the engine's stored text (ASCII only) and the API's JSON text. */
final class VariableJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private VariableJson() {}

    static String shown(@Nullable String stored) {
        if (stored == null) {
            return "null";
        }
        return stored.contains("\\u") ? JSON.writeValueAsString(JSON.readTree(stored)) : stored;
    }

    /** Returns a filter's value in its stored form. A text that is not JSON is compared literally. */
    static String stored(String filter) {
        try {
            return JsonValues.write(JsonValues.read(filter));
        } catch (JacksonException | IllegalArgumentException e) {
            return filter;
        }
    }
}
