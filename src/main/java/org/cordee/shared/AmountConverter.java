package org.cordee.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Stores amounts in columns of type {@code decimal(15,2)}. */
@Converter(autoApply = true)
class AmountConverter implements AttributeConverter<Amount, BigDecimal> {

    @Override
    public @Nullable BigDecimal convertToDatabaseColumn(@Nullable Amount amount) {
        return amount == null ? null : amount.euros();
    }

    @Override
    public @Nullable Amount convertToEntityAttribute(@Nullable BigDecimal euros) {
        return euros == null ? null : new Amount(euros);
    }
}
