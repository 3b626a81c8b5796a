package org.cordee.consortium.web;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.cordee.consortium.SlotNeed;
import org.cordee.consortium.Workspace.SlotLine;
import org.cordee.shared.FormRefusals;
import org.cordee.shared.Hours;
import org.cordee.shared.Ids;
import org.cordee.shared.Percentage;
import org.cordee.shared.PickedInput;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** One slot as the lead types it. */
record SlotForm(
        @NotNull @Nullable UUID lotId,
        @NotBlank String need,
        @NotBlank String cpv,
        List<String> kinds,

        @NotNull @DecimalMin("0") @DecimalMax("100") @Nullable
        BigDecimal minShare,

        @NotNull @DecimalMin("0") @DecimalMax("100") @Nullable
        BigDecimal maxShare,

        @NotNull @Min(0) @Nullable Integer hours,
        Boolean mandatory) {

    /** The kinds that a lead may look for, in the order of the page. */
    static final List<String> KINDS =
            List.of("EI", "ACI", "AI", "ETTI", "EA", "ESAT", "GEIQ", "SCOP", "SCIC", "ASSO", "ESUS", "PME", "TPE");

    /** The value of the button that only asks for the remarks of the rules. */
    static final String CHECK = "check";

    SlotForm {
        need = need == null ? "" : need;
        cpv = cpv == null ? "" : PickedInput.last(cpv);
        kinds = kinds == null ? List.of() : kinds;
        mandatory = mandatory == null || mandatory;
    }

    static SlotForm empty() {
        return new SlotForm(null, "", "", List.of(), null, null, 0, true);
    }

    static SlotForm of(SlotLine slot) {
        return new SlotForm(
                slot.lotId(),
                slot.need(),
                slot.cpv(),
                List.copyOf(slot.wantedKinds()),
                slot.minShare().value().stripTrailingZeros(),
                slot.maxShare().value().stripTrailingZeros(),
                slot.hoursTarget().value(),
                slot.mandatory());
    }

    /** Returns the typed slot; null when there are errors, all of which are then in the form, each in its field. */
    @Nullable
    SlotNeed draft(Errors errors) {
        TypedFigures figures = new TypedFigures(errors);
        SlotNeed typed = new SlotNeed(
                Objects.requireNonNullElseGet(lotId, Ids::next),
                need,
                cpv,
                Set.copyOf(kinds),
                figures.read("minShare", minShare, Percentage::new, Percentage.ZERO),
                figures.read("maxShare", maxShare, Percentage::new, Percentage.HUNDRED),
                figures.read("hours", hours, Hours::new, Hours.NONE),
                mandatory);
        return FormRefusals.accepted(errors, typed::checked) && !errors.hasErrors() ? typed : null;
    }
}
