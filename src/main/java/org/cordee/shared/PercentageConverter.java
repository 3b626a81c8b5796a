package org.cordee.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Stores a percentage in a decimal column of per cents. */
@Converter(autoApply = true)
class PercentageConverter implements AttributeConverter<Percentage, BigDecimal> {

    @Override
    public @Nullable BigDecimal convertToDatabaseColumn(@Nullable Percentage value) {
        return value == null ? null : value.value();
    }

    @Override
    public @Nullable Percentage convertToEntityAttribute(@Nullable BigDecimal stored) {
        return stored == null ? null : new Percentage(stored);
    }
}
