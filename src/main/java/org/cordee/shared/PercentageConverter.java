package org.cordee.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.math.BigDecimal;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Stores a share as a decimal number of per cent. */
@Immutable
@Converter(autoApply = true)
class PercentageConverter implements AttributeConverter<@Nullable Percentage, @Nullable BigDecimal> {

    @Override
    public @Nullable BigDecimal convertToDatabaseColumn(@Nullable Percentage share) {
        return share == null ? null : share.value();
    }

    @Override
    public @Nullable Percentage convertToEntityAttribute(@Nullable BigDecimal percent) {
        return percent == null ? null : new Percentage(percent);
    }
}
