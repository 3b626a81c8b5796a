package org.cordee.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.math.BigDecimal;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Stores an amount as a decimal number of euros. */
@Immutable
@Converter(autoApply = true)
class AmountConverter implements AttributeConverter<@Nullable Amount, @Nullable BigDecimal> {

    @Override
    public @Nullable BigDecimal convertToDatabaseColumn(@Nullable Amount amount) {
        return amount == null ? null : amount.euros();
    }

    @Override
    public @Nullable Amount convertToEntityAttribute(@Nullable BigDecimal euros) {
        return euros == null ? null : new Amount(euros);
    }
}
