package org.cordee.engine.operaton.store;

import org.cordee.feel.FeelValues;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a variable lies in the database: its JSON text. Everything beyond ASCII is escaped, because Operaton's tables are
 * utf8mb3 and refuse an emoji. Equal values have equal texts, so that a search compares texts.
 */
public final class JsonValues {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private JsonValues() {}

    /** Text, number, boolean, null, list or map; dates are written as ISO 8601 text. */
    public static String write(@Nullable Object value) {
        return MAPPER.writeValueAsString(FeelValues.variable(value));
    }

    /** Whole numbers come back as Integer or Long, others as Double. */
    public static @Nullable Object read(String json) {
        return MAPPER.readValue(json, Object.class);
    }
}
