package org.cordee.organisation;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * The proofs of a commercial company that it belongs to the social economy: the mention in the national register since
 * a day, and the ESUS accreditation with its validity (labour code, L3332-17-1).
 */
@Embeddable
public record EssProof(
        @JdbcTypeCode(SqlTypes.LOCAL_DATE) @Column(name = "ess_mention_since") @Nullable
        LocalDate mentionSince,

        @AttributeOverride(name = "from", column = @Column(name = "esus_from"))
        @AttributeOverride(name = "to", column = @Column(name = "esus_to"))
        @Nullable
        ValidityPeriod esus) {

    public static final EssProof NONE = new EssProof(null, null);

    boolean hasMention(LocalDate day) {
        return mentionSince != null && !day.isBefore(mentionSince);
    }

    /** Tells if the ESUS accreditation is valid on a day; an accreditation without any date proves nothing. */
    public boolean hasEsus(LocalDate day) {
        return esus != null && !esus.isUndated() && esus.covers(day);
    }

    boolean hadEsus(LocalDate day) {
        return esus != null && esus.hasEndedBy(day);
    }
}
