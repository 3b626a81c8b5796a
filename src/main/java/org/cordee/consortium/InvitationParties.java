package org.cordee.consortium;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** The parties and the slot of an invitation; they never change. */
@Embeddable
record InvitationParties(
        @Column(name = "consortium_id") UUID consortiumId,
        @Column(name = "slot_id") UUID slotId,
        @Column(name = "lot_id") UUID lotId,
        @Column(name = "lead_organisation_id") UUID leadOrganisationId,
        @Column(name = "organisation_id") UUID organisationId,
        @Column(name = "establishment_id") UUID establishmentId) {}
