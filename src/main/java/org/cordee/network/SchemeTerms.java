package org.cordee.network;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.cordee.law.WorkingDayEnd;
import org.cordee.shared.CollectedRefusals;
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

    /** @throws RuleViolation with all fields that are missing, too long or contradict each other */
    public SchemeTerms {
        CollectedRefusals checks = new CollectedRefusals();
        title = required(checks, "title", title, LONGEST_TITLE).replace('\n', ' ');
        purpose = required(checks, "purpose", purpose, LONGEST_PURPOSE);
        audience = optional(checks, "audience", audience);
        requirement = optional(checks, "requirement", requirement);
        if (decisionOn != null && decisionOn.isBefore(LocalDate.ofInstant(closesAt, Deadline.PARIS))) {
            checks.refuse(RuleViolation.of("decisionOn", "network.scheme.decision-before-closing"));
        }
        checks.throwIfRefused();
    }

    private static String required(CollectedRefusals checks, String field, String text, int most) {
        return checks.read(() -> NetworkText.required(field, text, most), "");
    }

    private static String optional(CollectedRefusals checks, String field, String text) {
        return checks.read(() -> NetworkText.optional(field, text, LONGEST_LINE), "");
    }

    /**
     * Reads a call with the two days as they were written; all wrong fields are refused together.
     *
     * @param closesOn returns the last day of the call, or refuses what was written
     * @param decisionOn returns the day of the decision, empty when there is none, or refuses what was written
     * @throws RuleViolation with all wrong fields
     */
    public static SchemeTerms read(
            String title,
            String purpose,
            String audience,
            String requirement,
            Supplier<LocalDate> closesOn,
            Supplier<Optional<LocalDate>> decisionOn) {
        CollectedRefusals checks = new CollectedRefusals();
        Instant closesAt = checks.read(() -> closing(closesOn.get()), Instant.EPOCH);
        LocalDate decision = checks.read(decisionOn, Optional.empty()).orElse(null);
        checks.require(() -> new SchemeTerms(title, purpose, audience, requirement, closesAt, decision));
        checks.throwIfRefused();
        return new SchemeTerms(title, purpose, audience, requirement, closesAt, decision);
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
