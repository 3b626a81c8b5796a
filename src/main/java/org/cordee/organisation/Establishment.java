package org.cordee.organisation;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import org.cordee.shared.Ids;
import org.jspecify.annotations.Nullable;

/**
 * A place of work of an organisation, identified by its SIRET. The insertion or disability kind belongs to the
 * establishment.
 */
@Entity
@Table(name = "establishment")
class Establishment {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "organisation_id")
    private @Nullable Organisation organisation;

    @Embedded
    private EstablishmentProfile profile;

    @Embedded
    private RegisteredPlace place = RegisteredPlace.NONE;

    @SuppressWarnings("NullAway.Init")
    protected Establishment() {}

    Establishment(Organisation organisation, EstablishmentProfile profile) {
        this.id = Ids.next();
        this.organisation = organisation;
        this.profile = profile;
    }

    /** Replaces the profile. The SIRET never changes; everything else may change. */
    void describe(EstablishmentProfile changed) {
        if (!changed.address().equals(profile.address())) {
            place = place.moved();
        }
        profile = changed.with(profile.siret());
    }

    public UUID id() {
        return id;
    }

    public @Nullable Organisation organisation() {
        return organisation;
    }

    public EstablishmentProfile profile() {
        return profile;
    }

    RegisteredPlace place() {
        return place;
    }

    public Convention convention() {
        return profile.convention();
    }

    boolean hasSiret(@Nullable Siret other) {
        return other != null && other.equals(profile.siret());
    }
}
