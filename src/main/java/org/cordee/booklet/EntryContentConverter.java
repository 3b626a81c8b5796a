package org.cordee.booklet;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import tools.jackson.databind.json.JsonMapper;

/** Stores the content of an entry as JSON. */
@Converter
class EntryContentConverter implements AttributeConverter<EntryContent, String> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public String convertToDatabaseColumn(EntryContent content) {
        return JSON.writeValueAsString(content);
    }

    @Override
    public EntryContent convertToEntityAttribute(String json) {
        return JSON.readValue(json, EntryContent.class);
    }
}
