package org.cordee.notification;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import tools.jackson.databind.json.JsonMapper;

/** Stores an occasion as JSON. */
@Converter
class OccasionConverter implements AttributeConverter<Occasion, String> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static String json(Occasion occasion) {
        return JSON.writeValueAsString(occasion);
    }

    @Override
    public String convertToDatabaseColumn(Occasion occasion) {
        return json(occasion);
    }

    @Override
    public Occasion convertToEntityAttribute(String json) {
        return JSON.readValue(json, Occasion.class);
    }
}
