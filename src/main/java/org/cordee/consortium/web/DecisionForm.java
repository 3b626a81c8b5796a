package org.cordee.consortium.web;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.cordee.consortium.UnfilledDecision;
import org.jspecify.annotations.Nullable;

/** The decision of the lead about a slot that no candidate took, with further candidates. */
record DecisionForm(@NotNull @Nullable UnfilledDecision decision, List<UUID> establishmentIds) {

    DecisionForm {
        establishmentIds = establishmentIds == null ? List.of() : establishmentIds;
    }

    static DecisionForm empty() {
        return new DecisionForm(null, List.of());
    }
}
