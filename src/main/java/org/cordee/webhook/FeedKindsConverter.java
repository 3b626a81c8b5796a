package org.cordee.webhook;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Stores kinds by their words in one readable column; a word that is no kind any more is left out. */
@Converter
class FeedKindsConverter implements AttributeConverter<Set<FeedKind>, String> {

    @Override
    public String convertToDatabaseColumn(Set<FeedKind> kinds) {
        return kinds.stream().sorted().map(FeedKind::word).collect(Collectors.joining(","));
    }

    @Override
    public Set<FeedKind> convertToEntityAttribute(String column) {
        return Arrays.stream(column.split(","))
                .flatMap(word -> FeedKind.named(word).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
