package org.cordee.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The columns of one reserved contract that the organisation won. */
@Embeddable
record ReservedAwardColumns(
        @Column(name = "buyer") @Nullable String buyer,

        @JdbcTypeCode(SqlTypes.LOCAL_DATE) @Column(name = "won_on")
        LocalDate on) {

    static ReservedAwardColumns of(ReservedAward award) {
        return new ReservedAwardColumns(award.buyer(), award.on());
    }

    ReservedAward toAward() {
        return new ReservedAward(buyer, on);
    }
}
