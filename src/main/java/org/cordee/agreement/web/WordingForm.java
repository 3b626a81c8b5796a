package org.cordee.agreement.web;

import java.util.Objects;
import org.cordee.agreement.Wording;
import org.cordee.shared.FormRefusals;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** The form of the lead's wording, as typed. */
record WordingForm(
        @Nullable Integer withdrawalDays,
        @Nullable Integer transferDays,
        @Nullable Integer confidentialityYears,
        @Nullable Integer negotiationFloor,
        Boolean amendments,
        String particular) {

    WordingForm {
        amendments = amendments != null && amendments;
        particular = particular == null ? "" : particular;
    }

    static WordingForm of(Wording wording) {
        return new WordingForm(
                wording.withdrawalDays(),
                wording.transferDays(),
                wording.confidentialityYears(),
                wording.negotiationFloor(),
                wording.amendments(),
                Objects.requireNonNullElse(wording.particular(), ""));
    }

    /** Returns the wording, or null when an input is invalid; the error then stands beside its field. */
    @Nullable
    Wording wording(Errors errors) {
        require(errors, "withdrawalDays", withdrawalDays);
        require(errors, "transferDays", transferDays);
        require(errors, "confidentialityYears", confidentialityYears);
        require(errors, "negotiationFloor", negotiationFloor);
        if (errors.hasErrors()) {
            return null;
        }
        try {
            return new Wording(
                    Objects.requireNonNull(withdrawalDays),
                    Objects.requireNonNull(transferDays),
                    Objects.requireNonNull(confidentialityYears),
                    Objects.requireNonNull(negotiationFloor),
                    amendments,
                    particular);
        } catch (RuleViolation no) {
            FormRefusals.show(no, errors);
            return null;
        }
    }

    private static void require(Errors errors, String field, @Nullable Integer value) {
        if (value == null && !errors.hasFieldErrors(field)) {
            errors.rejectValue(field, "agreement.number-missing");
        }
    }
}
