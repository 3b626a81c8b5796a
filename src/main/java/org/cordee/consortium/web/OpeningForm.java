package org.cordee.consortium.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cordee.consortium.ConsortiumForm;
import org.cordee.consortium.OpenConsortium;
import org.jspecify.annotations.Nullable;

/** The first step of a new grouping. */
public class OpeningForm {

    @NotBlank
    private String name = "";

    private List<UUID> lotIds = new ArrayList<>();

    @NotNull
    private @Nullable ConsortiumForm form;

    private boolean ndaRequired = true;

    @NotNull
    private @Nullable UUID establishmentId;

    OpenConsortium wish(UUID consultationId) {
        return new OpenConsortium(
                name,
                consultationId,
                lotIds,
                Objects.requireNonNull(form),
                ndaRequired,
                Objects.requireNonNull(establishmentId));
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public List<UUID> getLotIds() {
        return lotIds;
    }

    public void setLotIds(List<UUID> lotIds) {
        this.lotIds = lotIds;
    }

    public @Nullable ConsortiumForm getForm() {
        return form;
    }

    public void setForm(@Nullable ConsortiumForm form) {
        this.form = form;
    }

    public boolean isNdaRequired() {
        return ndaRequired;
    }

    public void setNdaRequired(boolean ndaRequired) {
        this.ndaRequired = ndaRequired;
    }

    public @Nullable UUID getEstablishmentId() {
        return establishmentId;
    }

    public void setEstablishmentId(@Nullable UUID establishmentId) {
        this.establishmentId = establishmentId;
    }
}
