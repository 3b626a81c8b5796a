package org.cordee.consortium.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.Objects;
import java.util.UUID;
import org.cordee.consortium.CapacityForm;
import org.cordee.consortium.DeclineReason;
import org.cordee.consortium.NdaEvidence;
import org.cordee.consortium.UnfinishedCapacity;
import org.cordee.shared.Hours;
import org.jspecify.annotations.Nullable;

/** Request bodies that API clients send about an invitation. */
final class InvitationBodies {

    private InvitationBodies() {}

    record Refusal(@NotNull DeclineReason reason, @Nullable String comment) {}

    record Text(@NotBlank String text) {}

    record Colleague(@NotBlank String email, @NotBlank String name) {}

    /**
     * The lead's confirmation of a partner.
     *
     * @param warned the lead has read the conflict that forbids a deposit with this partner; without it such a partner
     * is refused
     */
    record Confirmation(@Nullable Boolean warned) {}

    record Comment(@Nullable String comment) {}

    record Signature(
            @NotBlank String signatoryName,
            @NotBlank String signatoryFunction,
            @NotBlank String textSha256) {

        /**
         * Converts the body into the evidence of the signature.
         *
         * @param email the address of the API client's account
         */
        NdaEvidence evidence(@Nullable String email) {
            return new NdaEvidence(signatoryName, signatoryFunction, textSha256, email);
        }
    }

    record Capacity(
            @NotNull UUID establishmentId,
            @PositiveOrZero int headcount,
            @PositiveOrZero int hoursPerMonth,
            @NotBlank String references,
            boolean insured,
            @Nullable String conflicts,
            boolean otherGroupings) {

        CapacityForm form() {
            return new CapacityForm(
                    establishmentId,
                    headcount,
                    new Hours(hoursPerMonth),
                    references,
                    insured,
                    conflicts,
                    otherGroupings);
        }
    }

    /** A capacity form as far as it is filled in. */
    record CapacityDraft(
            @Nullable UUID establishmentId,
            @Nullable Integer headcount,
            @Nullable Integer hoursPerMonth,
            @Nullable String references,
            @Nullable Boolean insured,
            @Nullable String conflicts,
            @Nullable Boolean otherGroupings) {

        UnfinishedCapacity words() {
            return new UnfinishedCapacity(
                    establishmentId,
                    headcount,
                    hoursPerMonth,
                    Objects.requireNonNullElse(references, ""),
                    Boolean.TRUE.equals(insured),
                    Objects.requireNonNullElse(conflicts, ""),
                    Boolean.TRUE.equals(otherGroupings));
        }
    }
}
