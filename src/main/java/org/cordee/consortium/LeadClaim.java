package org.cordee.consortium;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;

/** The claim of an organisation to lead the one consortium that it leads for a lot (R2142-23). */
@Entity
@IdClass(LeadClaim.LotAndLead.class)
@Table(name = "lead_claim")
class LeadClaim {

    @Id
    @Column(name = "lot_key")
    private String lotKey;

    @Id
    @Column(name = "lead_organisation_id")
    private UUID leadOrganisationId;

    @Column(name = "consortium_id")
    private UUID consortiumId;

    @SuppressWarnings("NullAway.Init")
    protected LeadClaim() {}

    /** The key of a claim. */
    record LotAndLead(String lotKey, UUID leadOrganisationId) {}
}
