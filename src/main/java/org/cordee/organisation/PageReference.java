package org.cordee.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A contract that an organisation names on its page, with the buyer's attestation where there is one. */
@Entity
@Table(name = "organisation_reference")
class PageReference {

    @Id
    private UUID id;

    @Version
    @Column
    private @Nullable Long version;

    @Column(name = "organisation_id")
    private UUID organisationId;

    @Column
    private String buyer;

    @Column
    private String subject;

    @Column(name = "done_in")
    private int doneIn;

    @Enumerated(EnumType.STRING)
    @Column
    private ReferenceAmount magnitude;

    @Column(name = "stated_at")
    private Instant statedAt;

    @Column(name = "attestation_id")
    private @Nullable UUID attestationId;

    @Column(name = "attested_at")
    private @Nullable Instant attestedAt;

    @SuppressWarnings("NullAway.Init")
    protected PageReference() {}

    @SuppressWarnings("NullAway.Init")
    PageReference(UUID id, UUID organisationId, ReferenceTerms terms, LocalDate today, Instant now) {
        this.id = id;
        this.organisationId = organisationId;
        state(terms, today, now);
    }

    /** Takes what the organisation says; the attestation stays. */
    final void state(ReferenceTerms terms, LocalDate today, Instant now) {
        terms.requireComplete(today);
        buyer = terms.buyer();
        subject = terms.subject();
        doneIn = Objects.requireNonNull(terms.year());
        magnitude = Objects.requireNonNull(terms.magnitude());
        statedAt = now;
    }

    /** Attaches an attestation in the place of an earlier one. */
    void attest(UUID documentId, Instant now) {
        attestationId = documentId;
        attestedAt = now;
    }

    /** Removes the attestation; nothing when there is none. */
    void withdrawAttestation() {
        attestationId = null;
        attestedAt = null;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version == null ? 0 : version;
    }

    @Nullable
    UUID attestationId() {
        return attestationId;
    }

    Presentation.PageReferenceLine line() {
        return new Presentation.PageReferenceLine(id, version(), buyer, subject, doneIn, magnitude, attestedAt);
    }
}
