package org.cordee.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Stores hours in a whole number. */
@Converter(autoApply = true)
class HoursConverter implements AttributeConverter<Hours, Integer> {

    @Override
    public @Nullable Integer convertToDatabaseColumn(@Nullable Hours value) {
        return value == null ? null : value.value();
    }

    @Override
    public @Nullable Hours convertToEntityAttribute(@Nullable Integer stored) {
        return stored == null ? null : new Hours(stored);
    }
}
