package org.cordee.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * The facts that the national register states about an establishment. Only imports write them.
 *
 * @param commune INSEE's code of the commune, as 93066 or 2A004
 * @param latitude degrees north (WGS 84)
 * @param longitude degrees east (WGS 84)
 * @param seat whether it is the seat of the legal unit
 * @param closedOn the day on which it was closed; null while it is open
 */
@Embeddable
public record RegisteredPlace(
        @Nullable String commune,
        @Nullable BigDecimal latitude,
        @Nullable BigDecimal longitude,
        boolean seat,

        @JdbcTypeCode(SqlTypes.LOCAL_DATE) @Column(name = "closed_on") @Nullable
        LocalDate closedOn) {

    public static final RegisteredPlace NONE = new RegisteredPlace(null, null, null, false, null);

    /** Returns the same facts without commune and position: the address has moved, and they belonged to the old one. */
    RegisteredPlace moved() {
        return new RegisteredPlace(null, null, null, seat, closedOn);
    }
}
