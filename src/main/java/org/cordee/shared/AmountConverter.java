package org.cordee.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Stores an amount in a decimal column of euros. */
@Converter(autoApply = true)
class AmountConverter implements AttributeConverter<Amount, BigDecimal> {

    @Override
    public @Nullable BigDecimal convertToDatabaseColumn(@Nullable Amount value) {
        return value == null ? null : value.euros();
    }

    @Override
    public @Nullable Amount convertToEntityAttribute(@Nullable BigDecimal stored) {
        return stored == null ? null : new Amount(stored);
    }
}
