package org.cordee.candidacy.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.cordee.candidacy.CandidacyView.Decision;
import org.cordee.shared.DateTimeInput;
import org.cordee.shared.Deadline;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * The buyer's decision as the lead copies it. Times are those of the buyer's zone.
 *
 * @param outcome SELECTED or NOT_SELECTED; empty when none was chosen
 * @param decidedOn the date of the buyer's letter
 * @param offersDueAt until when bids are deposited, for a selected application
 * @param words the buyer's reasons, for one that was not selected
 */
record DecisionForm(String outcome, String decidedOn, String offersDueAt, String words) {

    private static final String SELECTED = "SELECTED";
    private static final String NOT_SELECTED = "NOT_SELECTED";

    DecisionForm {
        outcome = outcome == null ? "" : outcome;
        decidedOn = decidedOn == null ? "" : decidedOn;
        offersDueAt = offersDueAt == null ? "" : offersDueAt;
        words = words == null ? "" : words;
    }

    static DecisionForm of(@Nullable Decision decision) {
        Deadline due = decision == null ? null : decision.offersDue();
        if (decision == null || due == null) {
            return new DecisionForm("", "", "", "");
        }
        return new DecisionForm(
                SELECTED,
                decision.decidedOn().toString(),
                LocalDateTime.ofInstant(due.instant(), due.zone()).toString(),
                "");
    }

    /** @throws RuleViolation when neither was chosen */
    boolean isSelected() {
        if (!outcome.equals(SELECTED) && !outcome.equals(NOT_SELECTED)) {
            throw RuleViolation.of("outcome", "candidacy.decision.outcome-missing");
        }
        return outcome.equals(SELECTED);
    }

    /** @throws RuleViolation when it is no date */
    LocalDate day() {
        return day("decidedOn", decidedOn);
    }

    static LocalDate day(String field, String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeException unreadable) {
            throw RuleViolation.of(field, "candidacy.decision.no-day");
        }
    }

    /** @throws RuleViolation when it is no date and time */
    Deadline offersDue(ZoneId zone) {
        ZonedDateTime due = DateTimeInput.read("offersDueAt", offersDueAt, zone, "candidacy.deposit");
        if (due == null) {
            throw RuleViolation.of("offersDueAt", "candidacy.decision.offers-missing");
        }
        return Deadline.inZone(due);
    }
}
