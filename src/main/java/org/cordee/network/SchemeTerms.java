package org.cordee.network;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import org.cordee.law.WorkingDayEnd;
import org.cordee.shared.Deadline;
import org.cordee.shared.RuleViolation;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * The call of a scheme as its network writes it; Cordée relays it and adds no rule of its own.
 *
 * @param purpose what the scheme offers
 * @param audience for whom it is; empty when the network does not say
 * @param requirement the condition to take part; empty when there is none
 * @param closesAt the end of the call
 * @param decisionOn the day on which the network decides; null when it does not say
 */
@Embeddable
public record SchemeTerms(
        String title,
        String purpose,
        String audience,
        String requirement,
        @Column(name = "closes_at") Instant closesAt,

        // The column stores a local date: a conversion through java.sql.Date and UTC would lose one day in Paris.
        @JdbcTypeCode(SqlTypes.LOCAL_DATE) @Column(name = "decision_on") @Nullable
        LocalDate decisionOn) {

    static final int LONGEST_TITLE = 150;
    static final int LONGEST_PURPOSE = 2000;
    static final int LONGEST_LINE = 500;

    public SchemeTerms {
        title = NetworkText.required("title", title, LONGEST_TITLE).replace('\n', ' ');
        purpose = NetworkText.required("purpose", purpose, LONGEST_PURPOSE);
        audience = NetworkText.optional("audience", audience, LONGEST_LINE);
        requirement = NetworkText.optional("requirement", requirement, LONGEST_LINE);
        if (decisionOn != null && decisionOn.isBefore(LocalDate.ofInstant(closesAt, Deadline.PARIS))) {
            throw RuleViolation.of("decisionOn", "network.scheme.decision-before-closing");
        }
    }

    /**
     * Returns the end of a call: the end of a working day in Paris.
     *
     * @throws RuleViolation with the field {@code closesOn} for a Saturday, a Sunday and a public holiday
     */
    public static Instant closing(LocalDate day) {
        Instant end = WorkingDayEnd.notBefore(day.atStartOfDay(Deadline.PARIS).toInstant());
        if (!LocalDate.ofInstant(end, Deadline.PARIS).equals(day)) {
            throw RuleViolation.of("closesOn", "network.scheme.no-working-day");
        }
        return end;
    }

    /** Returns the last day of the call, in Paris. */
    public LocalDate closesOn() {
        return LocalDate.ofInstant(closesAt, Deadline.PARIS);
    }
}
