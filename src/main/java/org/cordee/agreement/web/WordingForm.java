package org.cordee.agreement.web;

import java.util.Objects;
import org.cordee.agreement.Wording;
import org.cordee.shared.FormRefusals;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** The form of the lead's wording, as typed. */
class WordingForm {

    private @Nullable Integer withdrawalDays;
    private @Nullable Integer transferDays;
    private @Nullable Integer confidentialityYears;
    private @Nullable Integer negotiationFloor;
    private boolean amendments;
    private String particular = "";

    static WordingForm of(Wording wording) {
        WordingForm form = new WordingForm();
        form.withdrawalDays = wording.withdrawalDays();
        form.transferDays = wording.transferDays();
        form.confidentialityYears = wording.confidentialityYears();
        form.negotiationFloor = wording.negotiationFloor();
        form.amendments = wording.amendments();
        form.particular = Objects.requireNonNullElse(wording.particular(), "");
        return form;
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

    public @Nullable Integer getWithdrawalDays() {
        return withdrawalDays;
    }

    public void setWithdrawalDays(@Nullable Integer withdrawalDays) {
        this.withdrawalDays = withdrawalDays;
    }

    public @Nullable Integer getTransferDays() {
        return transferDays;
    }

    public void setTransferDays(@Nullable Integer transferDays) {
        this.transferDays = transferDays;
    }

    public @Nullable Integer getConfidentialityYears() {
        return confidentialityYears;
    }

    public void setConfidentialityYears(@Nullable Integer confidentialityYears) {
        this.confidentialityYears = confidentialityYears;
    }

    public @Nullable Integer getNegotiationFloor() {
        return negotiationFloor;
    }

    public void setNegotiationFloor(@Nullable Integer negotiationFloor) {
        this.negotiationFloor = negotiationFloor;
    }

    public boolean isAmendments() {
        return amendments;
    }

    public void setAmendments(boolean amendments) {
        this.amendments = amendments;
    }

    public String getParticular() {
        return particular;
    }

    public void setParticular(String particular) {
        this.particular = particular;
    }
}
