package org.cordee.consortium.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.consortium.ConsortiumForm;
import org.cordee.consortium.ConsortiumTerms;
import org.cordee.consortium.InvitationMessage;
import org.cordee.consortium.LaunchWords;
import org.cordee.consortium.OpenConsortium;
import org.cordee.consortium.SlotNeed;
import org.cordee.consortium.UnfilledDecision;
import org.cordee.shared.Hours;
import org.cordee.shared.Percentage;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** Request bodies that API clients send about a consortium. */
final class ConsortiumBodies {

    private ConsortiumBodies() {}

    record Opening(
            @NotBlank String name,
            @NotNull UUID consultationId,
            @NotEmpty List<@NotNull UUID> lotIds,
            @NotNull ConsortiumForm form,
            boolean ndaRequired,
            @NotNull UUID leadEstablishmentId) {

        OpenConsortium wish() {
            return new OpenConsortium(
                    new ConsortiumTerms(name, form, ndaRequired), consultationId, lotIds, leadEstablishmentId);
        }
    }

    record SlotBody(
            @NotNull UUID lotId,
            @NotBlank String need,
            @NotBlank String cpv,
            @Nullable Set<@NotNull String> wantedKinds,
            @NotNull BigDecimal minShare,
            @NotNull BigDecimal maxShare,
            @PositiveOrZero int hoursTarget,
            boolean mandatory) {

        SlotNeed draft() {
            return new SlotNeed(
                    lotId,
                    need,
                    cpv,
                    wantedKinds == null ? Set.of() : wantedKinds,
                    RuleViolation.inField("minShare", () -> new Percentage(minShare)),
                    RuleViolation.inField("maxShare", () -> new Percentage(maxShare)),
                    RuleViolation.inField("hoursTarget", () -> new Hours(hoursTarget)),
                    mandatory);
        }
    }

    /**
     * The lead's words at the launch; all are optional.
     *
     * @param reason asked when a blocking finding is on the slots
     * @param word for the invited organisations
     */
    record Launch(
            @Nullable String reason,
            @Nullable String word,
            @Nullable String contactName,
            @Nullable String contactPhone) {

        LaunchWords words() {
            return new LaunchWords(reason, null, new InvitationMessage(word, contactName, contactPhone));
        }
    }

    record Candidates(@NotNull List<@NotNull UUID> establishmentIds) {}

    record Decision(
            @NotNull UnfilledDecision decision, @Nullable List<@NotNull UUID> establishmentIds) {

        List<UUID> more() {
            return establishmentIds == null ? List.of() : establishmentIds;
        }
    }

    record Reason(@NotBlank String reason) {}

    record Created(UUID id) {}
}
