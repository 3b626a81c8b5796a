package org.cordee.opportunity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Stores a set of places as one sorted text with spaces between them. */
@Converter
class PlacesConverter implements AttributeConverter<Set<String>, String> {

    @Override
    public String convertToDatabaseColumn(Set<String> places) {
        return places.stream().sorted().collect(Collectors.joining(" "));
    }

    @Override
    public Set<String> convertToEntityAttribute(String column) {
        return Arrays.stream(column.split(" "))
                .filter(place -> !place.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
