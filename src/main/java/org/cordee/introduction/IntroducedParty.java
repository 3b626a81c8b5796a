package org.cordee.introduction;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.cordee.shared.Ids;
import org.jspecify.annotations.Nullable;

/** One side of an introduction, with its consent and the contact that it shows. */
@Entity
@Table(name = "introduced_party")
class IntroducedParty {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "introduction_id")
    private Introduction introduction;

    @Enumerated(EnumType.STRING)
    @Column
    private IntroductionSide side;

    @Column(name = "organisation_id")
    private @Nullable UUID organisationId;

    /** The name of a buyer without an entry in the directory. */
    @Column
    private @Nullable String name;

    /** The address for the letters to a buyer without an entry in the directory. */
    @Column
    private @Nullable String email;

    @Column(name = "consented_at")
    private @Nullable Instant consentedAt;

    @Embedded
    private @Nullable ProfessionalContact contact;

    @Column(name = "contact_erased_at")
    private @Nullable Instant contactErasedAt;

    @SuppressWarnings("NullAway.Init")
    protected IntroducedParty() {}

    IntroducedParty(
            Introduction introduction,
            IntroductionSide side,
            @Nullable UUID organisationId,
            @Nullable String name,
            @Nullable String email) {
        this.id = Ids.next();
        this.introduction = introduction;
        this.side = side;
        this.organisationId = organisationId;
        this.name = name;
        this.email = email;
    }

    void consent(ProfessionalContact shown, Instant now) {
        consentedAt = now;
        contact = shown;
    }

    /** Erases the contact of a side that showed one or would have shown one. */
    void eraseContact(Instant now) {
        if (contact != null) {
            contact = null;
            contactErasedAt = now;
        }
    }

    /** @return false when there is no address to erase */
    boolean eraseAddress() {
        boolean known = email != null;
        email = null;
        return known;
    }

    UUID id() {
        return id;
    }

    IntroductionSide side() {
        return side;
    }

    @Nullable
    UUID organisationId() {
        return organisationId;
    }

    @Nullable
    String name() {
        return name;
    }

    @Nullable
    String email() {
        return email;
    }

    @Nullable
    Instant consentedAt() {
        return consentedAt;
    }

    @Nullable
    ProfessionalContact contact() {
        return contact;
    }

    @Nullable
    Instant contactErasedAt() {
        return contactErasedAt;
    }
}
