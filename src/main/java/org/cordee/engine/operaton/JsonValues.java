package org.cordee.engine.operaton;

import org.cordee.feel.FeelValues;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Converts variables to and from their stored JSON text. All characters beyond ASCII are escaped, because Operaton's
 * tables are utf8mb3 and refuse an emoji. Equal values have equal texts, so that a search compares texts.
 */
public final class JsonValues {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private JsonValues() {}

    /** Writes text, number, boolean, null, list or map as JSON; dates become ISO 8601 text. */
    public static String write(@Nullable Object value) {
        return MAPPER.writeValueAsString(FeelValues.variable(value));
    }

    /** Reads a stored value. Whole numbers become Integer or Long, others Double. */
    public static @Nullable Object read(String json) {
        return MAPPER.readValue(json, Object.class);
    }
}
