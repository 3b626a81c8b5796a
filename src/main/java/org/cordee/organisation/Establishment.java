package org.cordee.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.cordee.shared.Ids;
import org.cordee.shared.Percentage;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
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

    @Column
    private @Nullable String siret;

    @Column(name = "trade_name")
    private @Nullable String tradeName;

    @Column
    private @Nullable String street;

    @Column(name = "postal_code")
    private @Nullable String postalCode;

    @Column
    private String city;

    @Column
    private @Nullable String department;

    @Column
    private String country;

    @Enumerated(EnumType.STRING)
    @Column(name = "insertion_kind")
    private InsertionKind insertionKind;

    @Column(name = "convention_number")
    private @Nullable String conventionNumber;

    // The column stores a local date: a conversion through java.sql.Date and UTC would lose one day in Paris.
    @JdbcTypeCode(SqlTypes.LOCAL_DATE)
    @Column(name = "convention_from")
    private @Nullable LocalDate conventionFrom;

    @JdbcTypeCode(SqlTypes.LOCAL_DATE)
    @Column(name = "convention_to")
    private @Nullable LocalDate conventionTo;

    @Column(name = "disadvantaged_ratio")
    private @Nullable BigDecimal disadvantagedRatio;

    @Column(name = "insertion_staff_ratio")
    private @Nullable BigDecimal insertionStaffRatio;

    @Column(name = "capacity_hours_per_month")
    private @Nullable Integer capacityHoursPerMonth;

    @Column(name = "contact_email")
    private @Nullable String contactEmail;

    @SuppressWarnings("NullAway.Init")
    protected Establishment() {}

    Establishment(Organisation organisation, EstablishmentProfile profile) {
        this.id = Ids.next();
        this.organisation = organisation;
        this.siret = profile.siret() == null ? null : profile.siret().value();
        this.city = profile.address().city();
        this.country = profile.address().country();
        this.insertionKind = profile.convention().kind();
        describe(profile);
    }

    /** Replaces the profile. The SIRET never changes; everything else may change. */
    void describe(EstablishmentProfile profile) {
        tradeName = profile.tradeName();
        street = profile.address().street();
        postalCode = profile.address().postalCode();
        city = profile.address().city();
        department = profile.address().department();
        country = profile.address().country();
        insertionKind = profile.convention().kind();
        conventionNumber = profile.convention().number();
        conventionFrom = profile.convention().period().from();
        conventionTo = profile.convention().period().to();
        disadvantagedRatio = value(profile.disadvantagedRatio());
        insertionStaffRatio = value(profile.insertionStaffRatio());
        capacityHoursPerMonth = profile.capacityHoursPerMonth();
        contactEmail = profile.contactEmail();
    }

    public UUID id() {
        return id;
    }

    public @Nullable Organisation organisation() {
        return organisation;
    }

    public EstablishmentProfile profile() {
        return new EstablishmentProfile(
                siret == null ? null : new Siret(siret),
                tradeName,
                new Address(street, postalCode, city, department, country),
                convention(),
                percentage(disadvantagedRatio),
                percentage(insertionStaffRatio),
                capacityHoursPerMonth,
                contactEmail);
    }

    public Convention convention() {
        return new Convention(insertionKind, conventionNumber, new ValidityPeriod(conventionFrom, conventionTo));
    }

    boolean hasSiret(@Nullable Siret other) {
        return siret != null && other != null && siret.equals(other.value());
    }

    private static @Nullable BigDecimal value(@Nullable Percentage percentage) {
        return percentage == null ? null : percentage.value();
    }

    private static @Nullable Percentage percentage(@Nullable BigDecimal value) {
        return value == null ? null : new Percentage(value);
    }
}
