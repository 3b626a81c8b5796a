package org.cordee.candidacy.web;

import java.util.Arrays;
import java.util.UUID;
import org.cordee.candidacy.ConsentCause;
import org.cordee.candidacy.GivenConsent;
import org.cordee.shared.RuleViolation;

/**
 * The buyer's consent as the lead copies it.
 *
 * @param organisation the member that may leave or be replaced; empty when none was chosen
 * @param cause the cause; empty when none was chosen
 * @param givenOn the date of the buyer's letter
 * @param words what happened to the member and what the buyer answered
 */
record ConsentForm(String organisation, String cause, String givenOn, String words) {

    ConsentForm {
        organisation = organisation == null ? "" : organisation;
        cause = cause == null ? "" : cause;
        givenOn = givenOn == null ? "" : givenOn;
        words = words == null ? "" : words;
    }

    static ConsentForm empty() {
        return new ConsentForm("", "", "", "");
    }

    /** @throws RuleViolation when none was chosen */
    UUID member() {
        try {
            return UUID.fromString(organisation.strip());
        } catch (IllegalArgumentException none) {
            throw RuleViolation.of("organisation", "candidacy.consent.no-member");
        }
    }

    /** @throws RuleViolation at the field that is missing or cannot be read */
    GivenConsent given() {
        ConsentCause chosen = Arrays.stream(ConsentCause.values())
                .filter(one -> one.name().equals(cause))
                .findFirst()
                .orElseThrow(() -> RuleViolation.of("cause", "candidacy.consent.cause-missing"));
        return new GivenConsent(chosen, DecisionForm.day("givenOn", givenOn), words);
    }
}
