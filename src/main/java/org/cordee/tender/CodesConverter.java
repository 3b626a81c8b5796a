package org.cordee.tender;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import java.util.Set;

/** Stores a set of codes as one sorted text with spaces between the codes. */
@Converter
class CodesConverter implements AttributeConverter<Set<String>, String> {

    @Override
    public String convertToDatabaseColumn(Set<String> codes) {
        return LotContent.sorted(codes);
    }

    @Override
    public Set<String> convertToEntityAttribute(String column) {
        return column.isEmpty() ? Set.of() : Set.copyOf(List.of(column.split(" ")));
    }
}
