package org.cordee.organisation;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Stores a SIREN as its digits. */
@Immutable
@Converter(autoApply = true)
class SirenConverter implements AttributeConverter<@Nullable Siren, @Nullable String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Siren siren) {
        return siren == null ? null : siren.value();
    }

    @Override
    public @Nullable Siren convertToEntityAttribute(@Nullable String digits) {
        return digits == null ? null : new Siren(digits);
    }
}
