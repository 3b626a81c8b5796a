package org.cordee.organisation;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.shared.Aggregate;
import org.cordee.shared.Ids;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/**
 * A legal unit in the directory with its establishments. It is identified by its SIREN or, abroad, by the number in its
 * register and the country. Its size and its status in the social economy are computed, never typed in.
 */
@Entity
@Table(name = "organisation")
public class Organisation extends Aggregate {

    /** Counts the changes, so that the version rises even when only a part of the aggregate changed. */
    @Column
    private int revision;

    @Column
    private @Nullable String siren;

    @Column(name = "foreign_id")
    private @Nullable String foreignId;

    @Column
    private String country;

    @Embedded
    private LegalUnit unit;

    /** The size computed from the figures, stored so that the directory can be searched by it. */
    @Enumerated(EnumType.STRING)
    @Column(name = "size_class")
    private EnterpriseSize size;

    @Embedded
    private RegisterFacts register = RegisterFacts.NONE;

    @Column(name = "open_to_cocontracting")
    private @Nullable Boolean openToCocontracting;

    /** The first time that the organisation itself changed its page: its own facts win since then. */
    @Column(name = "claimed_at")
    private @Nullable Instant claimedAt;

    @Column
    private boolean simulated;

    @Column
    private boolean demo;

    @Column(name = "registered_at")
    private Instant registeredAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @ElementCollection
    @BatchSize(size = 100)
    @CollectionTable(name = "organisation_theme", joinColumns = @JoinColumn(name = "organisation_id"))
    @Column(name = "theme")
    private Set<String> themes = new HashSet<>();

    @ElementCollection
    @BatchSize(size = 100)
    @CollectionTable(name = "organisation_activity", joinColumns = @JoinColumn(name = "organisation_id"))
    @Column(name = "cpv")
    private Set<String> activities = new HashSet<>();

    @ElementCollection
    @BatchSize(size = 100)
    @CollectionTable(name = "organisation_zone", joinColumns = @JoinColumn(name = "organisation_id"))
    @Column(name = "zone")
    private Set<String> zones = new HashSet<>();

    @OneToMany(mappedBy = "organisation", cascade = CascadeType.ALL)
    @OrderBy("profile.siret")
    @BatchSize(size = 100)
    private List<Establishment> establishments = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Organisation() {}

    private Organisation(OrganisationIdentity identity, OrganisationProfile profile, Instant now) {
        super(Ids.next());
        this.siren = identity.siren() == null ? null : identity.siren().value();
        this.foreignId = identity.foreignId();
        this.country = identity.country();
        this.unit = profile.unit();
        this.size = unit.size();
        this.simulated = identity.simulated();
        this.demo = identity.demo();
        this.registeredAt = now;
        this.changedAt = now;
        takeSets(profile);
    }

    /** Creates an organisation with its establishments. */
    public static Organisation register(
            OrganisationIdentity identity,
            OrganisationProfile profile,
            List<EstablishmentProfile> establishments,
            Instant now) {
        Organisation organisation = new Organisation(identity, profile, now);
        establishments.forEach(organisation::accept);
        organisation.record(new OrganisationRegistered(Ids.next(), now, organisation.id()));
        return organisation;
    }

    /** Replaces the profile of the organisation; its identifiers do not change. */
    public void change(OrganisationProfile profile, Instant now) {
        unit = profile.unit();
        size = unit.size();
        takeSets(profile);
        changed(now);
    }

    public UUID addEstablishment(EstablishmentProfile profile, Instant now) {
        Establishment establishment = accept(profile);
        changed(now);
        return establishment.id();
    }

    public void changeEstablishment(UUID establishmentId, EstablishmentProfile profile, Instant now) {
        establishment(establishmentId).describe(profile);
        changed(now);
    }

    public OrganisationIdentity identity() {
        return new OrganisationIdentity(siren == null ? null : new Siren(siren), foreignId, country, simulated, demo);
    }

    /** Returns the facts of the national register, which imports write. */
    RegisterFacts register() {
        return register;
    }

    /** Returns the instant at which the organisation proved its page by changing it itself; null before. */
    @Nullable
    Instant claimedAt() {
        return claimedAt;
    }

    /** Records that the organisation itself keeps its page from now on. Idempotent. */
    void claim(Instant now) {
        if (claimedAt == null) {
            claimedAt = now;
        }
    }

    /** Returns when the directory first recorded the organisation. */
    Instant registeredAt() {
        return registeredAt;
    }

    /** Returns the profile without the lists, because each list is read by an SQL statement of its own. */
    LegalUnit unit() {
        return unit;
    }

    public OrganisationProfile profile() {
        return new OrganisationProfile(
                unit,
                themes,
                activities.stream().map(Cpv::new).collect(Collectors.toSet()),
                zones,
                openToCocontracting);
    }

    public List<Establishment> establishments() {
        return List.copyOf(establishments);
    }

    public EnterpriseSize size() {
        return size;
    }

    public EssStatus essStatus(LocalDate day) {
        return unit.essStatus(day);
    }

    /**
     * Returns the kinds of the organisation on a day, including the kinds of its establishments with a valid
     * convention.
     */
    public Set<OrganisationKind> kinds(LocalDate day) {
        return OrganisationKinds.of(
                unit, establishments.stream().map(Establishment::convention).toList(), day);
    }

    private Establishment accept(EstablishmentProfile profile) {
        Siret siret = profile.siret();
        if (siret == null && siren != null) {
            throw RuleViolation.of("siret", "organisation.siret.missing");
        }
        if (siret != null && !siret.siren().value().equals(siren)) {
            throw RuleViolation.of("siret", "organisation.siret.of-another-siren", siret.value());
        }
        if (establishments.stream().anyMatch(known -> known.hasSiret(siret))) {
            throw RuleViolation.of("siret", "organisation.siret.already-known", String.valueOf(siret));
        }
        Establishment establishment = new Establishment(this, profile);
        establishments.add(establishment);
        return establishment;
    }

    /**
     * Returns the profile of one of its establishments.
     *
     * @throws NotFound when it has no such establishment
     */
    EstablishmentProfile profileOf(UUID establishmentId) {
        return establishment(establishmentId).profile();
    }

    private Establishment establishment(UUID establishmentId) {
        return establishments.stream()
                .filter(candidate -> candidate.id().equals(establishmentId))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private void takeSets(OrganisationProfile profile) {
        openToCocontracting = profile.openToCocontracting();
        replace(themes, profile.themes());
        replace(activities, profile.activities().stream().map(Cpv::code).collect(Collectors.toSet()));
        replace(zones, profile.zones());
    }

    /** Adds and removes only the differences, so that an unchanged list costs no SQL statement. */
    private static void replace(Set<String> current, Set<String> wanted) {
        current.retainAll(wanted);
        current.addAll(wanted);
    }

    private void changed(Instant now) {
        changedAt = now;
        revision++;
        record(new OrganisationChanged(Ids.next(), now, id()));
    }
}
