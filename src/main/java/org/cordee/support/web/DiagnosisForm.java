package org.cordee.support.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.cordee.shared.Deadline;
import org.cordee.shared.RuleViolation;
import org.cordee.support.SupportRequestView;

/**
 * The form in which the helper says what is needed.
 *
 * @param deliverBy the day as the browser sends it, 2026-11-26
 */
record DiagnosisForm(String words, String deliverBy) {

    DiagnosisForm {
        words = words == null ? "" : words;
        deliverBy = deliverBy == null ? "" : deliverBy;
    }

    static DiagnosisForm of(SupportRequestView view) {
        String words = view.diagnosis();
        Instant day = view.deliverBy();
        return new DiagnosisForm(
                words == null ? "" : words,
                day == null ? "" : LocalDate.ofInstant(day, Deadline.PARIS).toString());
    }

    /** @throws RuleViolation when it is no day */
    LocalDate day() {
        try {
            return LocalDate.parse(deliverBy.strip());
        } catch (DateTimeException unreadable) {
            throw RuleViolation.of("deliverBy", "support.diagnosis.day");
        }
    }
}
