package org.cordee.organisation;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.cordee.shared.RuleViolation;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The days on which a proof is valid, both ends included; an open end has no date. */
@Embeddable
public record ValidityPeriod(
        // The column stores a local date: a conversion through java.sql.Date and UTC would lose one day in Paris.
        @JdbcTypeCode(SqlTypes.LOCAL_DATE) @Nullable LocalDate from,
        @JdbcTypeCode(SqlTypes.LOCAL_DATE) @Nullable LocalDate to) {

    public static final ValidityPeriod UNDATED = new ValidityPeriod(null, null);

    public ValidityPeriod {
        if (from != null && to != null && to.isBefore(from)) {
            throw RuleViolation.of("to", "organisation.period.ends-before-it-begins", from, to);
        }
    }

    public boolean isUndated() {
        return from == null && to == null;
    }

    public boolean covers(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    public boolean hasEndedBy(LocalDate day) {
        return to != null && day.isAfter(to);
    }
}
