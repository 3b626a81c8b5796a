package org.cordee.consortium;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One establishment on the list of a slot, with the state of its place in the queue. */
@Embeddable
record RankedCandidate(
        @Column(name = "establishment_id") UUID establishmentId,
        @Column(name = "organisation_id") UUID organisationId,
        @Column(name = "asked") boolean asked,

        @Enumerated(EnumType.STRING) @Column(name = "skip_reason") @Nullable
        SkipReason skipReason) {

    static RankedCandidate waiting(UUID establishmentId, UUID organisationId) {
        return new RankedCandidate(establishmentId, organisationId, false, null);
    }

    public boolean isWaiting() {
        return !asked && skipReason == null;
    }

    RankedCandidate invited() {
        return new RankedCandidate(establishmentId, organisationId, true, null);
    }

    RankedCandidate skipped(SkipReason reason) {
        return new RankedCandidate(establishmentId, organisationId, false, reason);
    }
}
