package org.cordee.consortium.web;

import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cordee.consortium.OpenConsortium;
import org.jspecify.annotations.Nullable;

/** The first step of a new consortium: fields that can be corrected later, and fields that cannot. */
class OpeningForm extends CorrectionForm {

    @NotNull
    private @Nullable UUID establishmentId;

    private List<UUID> lotIds = new ArrayList<>();

    public OpeningForm() {
        setNdaRequired(true);
    }

    OpenConsortium wish(UUID consultationId) {
        return new OpenConsortium(terms(), consultationId, lotIds, Objects.requireNonNull(establishmentId));
    }

    public List<UUID> getLotIds() {
        return lotIds;
    }

    public void setLotIds(List<UUID> lotIds) {
        this.lotIds = lotIds;
    }

    public @Nullable UUID getEstablishmentId() {
        return establishmentId;
    }

    public void setEstablishmentId(@Nullable UUID establishmentId) {
        this.establishmentId = establishmentId;
    }
}
