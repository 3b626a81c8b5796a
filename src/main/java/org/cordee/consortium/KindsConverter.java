package org.cordee.consortium;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Set;
import java.util.TreeSet;

/** Stores codes of kinds in one text, sorted and separated by commas. */
@Converter
class KindsConverter implements AttributeConverter<Set<String>, String> {

    @Override
    public String convertToDatabaseColumn(Set<String> kinds) {
        return String.join(",", new TreeSet<>(kinds));
    }

    @Override
    public Set<String> convertToEntityAttribute(String stored) {
        return stored.isEmpty() ? Set.of() : Set.of(stored.split(","));
    }
}
