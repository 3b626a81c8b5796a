package org.cordee.consortium.web;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.ArrayList;
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
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** One slot as the lead types it. */
class SlotForm {

    /** The kinds that a lead may look for, in the order of the page. */
    static final List<String> KINDS =
            List.of("EI", "ACI", "AI", "ETTI", "EA", "ESAT", "GEIQ", "SCOP", "SCIC", "ASSO", "ESUS", "PME", "TPE");

    /** The value of the button that only asks for the remarks of the rules. */
    static final String CHECK = "check";

    @NotNull
    private @Nullable UUID lotId;

    @NotBlank
    private String need = "";

    @NotBlank
    private String cpv = "";

    private List<String> kinds = new ArrayList<>();

    @NotNull
    @DecimalMin("0")
    @DecimalMax("100")
    private @Nullable BigDecimal minShare;

    @NotNull
    @DecimalMin("0")
    @DecimalMax("100")
    private @Nullable BigDecimal maxShare;

    @NotNull
    @Min(0)
    private @Nullable Integer hours = 0;

    private boolean mandatory = true;

    static SlotForm of(SlotLine slot) {
        SlotForm form = new SlotForm();
        form.lotId = slot.lotId();
        form.need = slot.need();
        form.cpv = slot.cpv();
        form.kinds = List.copyOf(slot.wantedKinds());
        form.minShare = slot.minShare().value().stripTrailingZeros();
        form.maxShare = slot.maxShare().value().stripTrailingZeros();
        form.hours = slot.hoursTarget().value();
        form.mandatory = slot.mandatory();
        return form;
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

    public @Nullable UUID getLotId() {
        return lotId;
    }

    public void setLotId(@Nullable UUID lotId) {
        this.lotId = lotId;
    }

    public String getNeed() {
        return need;
    }

    public void setNeed(String need) {
        this.need = need;
    }

    public String getCpv() {
        return cpv;
    }

    public void setCpv(String cpv) {
        this.cpv = cpv;
    }

    public List<String> getKinds() {
        return kinds;
    }

    public void setKinds(List<String> kinds) {
        this.kinds = kinds;
    }

    public @Nullable BigDecimal getMinShare() {
        return minShare;
    }

    public void setMinShare(@Nullable BigDecimal minShare) {
        this.minShare = minShare;
    }

    public @Nullable BigDecimal getMaxShare() {
        return maxShare;
    }

    public void setMaxShare(@Nullable BigDecimal maxShare) {
        this.maxShare = maxShare;
    }

    public @Nullable Integer getHours() {
        return hours;
    }

    public void setHours(@Nullable Integer hours) {
        this.hours = hours;
    }

    public boolean isMandatory() {
        return mandatory;
    }

    public void setMandatory(boolean mandatory) {
        this.mandatory = mandatory;
    }
}
