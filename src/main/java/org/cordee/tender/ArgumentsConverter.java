package org.cordee.tender;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import java.util.stream.Collectors;

/** Stores the arguments of a message as one text, each on a line of its own; they are read back as texts. */
@Converter
class ArgumentsConverter implements AttributeConverter<List<Object>, String> {

    @Override
    public String convertToDatabaseColumn(List<Object> arguments) {
        return arguments.stream()
                .map(argument -> String.valueOf(argument).replaceAll("\\s+", " "))
                .collect(Collectors.joining("\n"));
    }

    @Override
    public List<Object> convertToEntityAttribute(String column) {
        return column.lines().map(line -> (Object) line).toList();
    }
}
