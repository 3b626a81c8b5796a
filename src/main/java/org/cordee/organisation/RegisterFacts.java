package org.cordee.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * The facts that the national register states about an organisation. Only imports write them; nobody types them.
 *
 * @param naf2025 main activity in NAF 2025, valid from 1 January 2027 (decree 2025-736)
 * @param headcountRange INSEE's code of the number of employees, as 12 for 20 to 49
 * @param socialEconomy whether the register says that it belongs to the social and solidarity economy; null when silent
 * @param ceasedOn the day on which the unit ceased; null while it is active
 * @param hidden whether the register restricts the diffusion of the unit: its name, address and contact are not stored
 */
@Embeddable
public record RegisterFacts(
        @Column(name = "naf_2025") @Nullable String naf2025,
        @Column(name = "headcount_range") @Nullable String headcountRange,
        @Column(name = "social_economy") @Nullable Boolean socialEconomy,

        @JdbcTypeCode(SqlTypes.LOCAL_DATE) @Column(name = "ceased_on") @Nullable
        LocalDate ceasedOn,

        @Column(name = "hidden") boolean hidden) {

    public static final RegisterFacts NONE = new RegisterFacts(null, null, null, null, false);
}
