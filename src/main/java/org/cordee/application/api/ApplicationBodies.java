package org.cordee.application.api;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.cordee.application.Answer;
import org.cordee.application.Provision;
import org.jspecify.annotations.Nullable;

/** What programs send about evidence. */
final class ApplicationBodies {

    private ApplicationBodies() {}

    /** @param said how to get there, the reference of the former consultation, or why the member is not concerned */
    record ProvisionBody(
            @NotNull Answer answer,
            @Nullable LocalDate expiresOn,
            @Nullable String url,
            @Nullable String said) {
        Provision provision() {
            return new Provision(answer, null, expiresOn, url, said);
        }
    }

    /** What the lead may decide on what was handed in. */
    enum CheckDecision {
        ACCEPT,
        CORRECTIONS
    }

    record CheckBody(
            @NotNull CheckDecision decision, @Nullable String comment) {}

    record WaiverBody(@NotNull String reason) {}
}
