package org.cordee.opportunity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordee.organisation.OrganisationKind;

/** Stores a set of kinds of organisations as one text in the order of the kinds, with spaces between them. */
@Converter
class WantedKindsConverter implements AttributeConverter<Set<OrganisationKind>, String> {

    @Override
    public String convertToDatabaseColumn(Set<OrganisationKind> kinds) {
        return kinds.stream().sorted().map(Enum::name).collect(Collectors.joining(" "));
    }

    @Override
    public Set<OrganisationKind> convertToEntityAttribute(String column) {
        return Arrays.stream(column.split(" "))
                .filter(code -> !code.isEmpty())
                .map(OrganisationKind::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }
}
