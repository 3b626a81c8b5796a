package org.cordee.opportunity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Stores a set of kinds of opportunities as one text in the order of the kinds, with spaces between them. */
@Converter
class OpportunityKindsConverter implements AttributeConverter<Set<OpportunityKind>, String> {

    @Override
    public String convertToDatabaseColumn(Set<OpportunityKind> kinds) {
        return kinds.stream().sorted().map(Enum::name).collect(Collectors.joining(" "));
    }

    @Override
    public Set<OpportunityKind> convertToEntityAttribute(String column) {
        return Arrays.stream(column.split(" "))
                .filter(code -> !code.isEmpty())
                .map(OpportunityKind::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }
}
