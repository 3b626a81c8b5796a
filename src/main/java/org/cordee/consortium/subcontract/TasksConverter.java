package org.cordee.consortium.subcontract;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** Stores essential tasks in one text, one task on each line, as in the column of the documents. */
@Converter
class TasksConverter implements AttributeConverter<List<String>, String> {

    @Override
    public String convertToDatabaseColumn(List<String> tasks) {
        return String.join("\n", tasks);
    }

    @Override
    public List<String> convertToEntityAttribute(String stored) {
        return stored.lines().toList();
    }
}
