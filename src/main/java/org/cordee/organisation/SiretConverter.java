package org.cordee.organisation;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Stores a SIRET as its digits. */
@Immutable
@Converter(autoApply = true)
class SiretConverter implements AttributeConverter<@Nullable Siret, @Nullable String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Siret siret) {
        return siret == null ? null : siret.value();
    }

    @Override
    public @Nullable Siret convertToEntityAttribute(@Nullable String digits) {
        return digits == null ? null : new Siret(digits);
    }
}
