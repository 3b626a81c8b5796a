package org.cordee.tender;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import java.util.stream.Collectors;

/** Stores selection criteria as one text, each on a line of its own that begins with its kind. */
@Converter
class SelectionConverter implements AttributeConverter<List<SelectionCriterion>, String> {

    @Override
    public String convertToDatabaseColumn(List<SelectionCriterion> criteria) {
        return criteria.stream().map(SelectionCriterion::written).collect(Collectors.joining("\n"));
    }

    @Override
    public List<SelectionCriterion> convertToEntityAttribute(String column) {
        return column.lines().map(SelectionCriterion::read).toList();
    }
}
