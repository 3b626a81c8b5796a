package org.cordee.consortium.web;

import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cordee.consortium.UnfilledDecision;
import org.jspecify.annotations.Nullable;

/** The decision of the lead about a slot that no candidate took, with further candidates. */
class DecisionForm {

    @NotNull
    private @Nullable UnfilledDecision decision;

    private List<UUID> establishmentIds = new ArrayList<>();

    public @Nullable UnfilledDecision getDecision() {
        return decision;
    }

    public void setDecision(@Nullable UnfilledDecision decision) {
        this.decision = decision;
    }

    public List<UUID> getEstablishmentIds() {
        return establishmentIds;
    }

    public void setEstablishmentIds(List<UUID> establishmentIds) {
        this.establishmentIds = establishmentIds;
    }
}
