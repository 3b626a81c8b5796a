package org.cordee.agreement.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.cordee.agreement.AgreementArbitration;
import org.cordee.agreement.SigningClick;
import org.cordee.agreement.Wording;
import org.jspecify.annotations.Nullable;

/** The request bodies of the API for agreements and powers of attorney. */
final class AgreementBodies {

    private AgreementBodies() {}

    record ReleasedAgreement(UUID id) {}

    /**
     * The wording of an agreement; a field that is left out has its usual value.
     *
     * @param negotiationFloor in percent of each agreed amount, 0 for no negotiation
     */
    record WordingBody(
            @Nullable Integer withdrawalDays,
            @Nullable Integer transferDays,
            @Nullable Integer confidentialityYears,
            @Nullable Integer negotiationFloor,
            @Nullable Boolean amendments,
            @Nullable String particular) {
        Wording wording() {
            return new Wording(
                    withdrawalDays == null ? Wording.USUAL.withdrawalDays() : withdrawalDays,
                    transferDays == null ? Wording.USUAL.transferDays() : transferDays,
                    confidentialityYears == null ? Wording.USUAL.confidentialityYears() : confidentialityYears,
                    negotiationFloor == null ? Wording.USUAL.negotiationFloor() : negotiationFloor,
                    amendments == null ? Wording.USUAL.amendments() : amendments,
                    particular);
        }
    }

    /** @param textSha256 hash of exactly the text that was shown, as the reading request returns it */
    record SignatureBody(
            @NotBlank String signatoryName,
            @NotBlank String signatoryFunction,
            @NotBlank String textSha256) {
        SigningClick evidence() {
            return new SigningClick(signatoryName, signatoryFunction, textSha256);
        }
    }

    record WhyUnsigned(@NotBlank String comment) {}

    record AgreementDecision(@NotNull AgreementArbitration decision) {}
}
