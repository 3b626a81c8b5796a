package org.cordee.consortium;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.UUID;
import org.cordee.shared.Deadline;

/** Facts of one consortium for other rooms. */
@JsonPropertyOrder({"id", "name", "state", "form", "consultationId", "lotIds", "leadOrganisationId", "ndaRequired"})
public record ConsortiumFacts(
        UUID id,
        @JsonIgnore ConsortiumTerms terms,
        ConsortiumState state,
        UUID consultationId,
        List<UUID> lotIds,
        UUID leadOrganisationId,
        Deadline deadline) {

    @JsonProperty
    public String name() {
        return terms.name();
    }

    @JsonProperty
    public ConsortiumForm form() {
        return terms.form();
    }

    @JsonProperty
    public boolean ndaRequired() {
        return terms.ndaRequired();
    }
}
