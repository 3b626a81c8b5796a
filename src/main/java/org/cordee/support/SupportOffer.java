package org.cordee.support;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The offer of one support organisation; its row is created when it is first saved. */
@Entity
@Table(name = "support_offer")
@SuppressWarnings("NullAway.Init")
class SupportOffer {

    @Id
    private UUID organisationId;

    @Version
    private @Nullable Long version;

    /** Counts the changes, from one, so that no user overwrites a change unseen. */
    private int revision;

    @ElementCollection
    @BatchSize(size = 200)
    @CollectionTable(name = "support_offer_kind", joinColumns = @JoinColumn(name = "organisation_id"))
    @Column(name = "kind")
    @Enumerated(EnumType.STRING)
    private Set<SupportKind> kinds = new HashSet<>();

    @ElementCollection
    @BatchSize(size = 200)
    @CollectionTable(name = "support_offer_area", joinColumns = @JoinColumn(name = "organisation_id"))
    @Column(name = "area")
    private Set<String> areas = new HashSet<>();

    @ElementCollection
    @BatchSize(size = 200)
    @CollectionTable(name = "support_offer_structure", joinColumns = @JoinColumn(name = "organisation_id"))
    @Column(name = "structure")
    @Enumerated(EnumType.STRING)
    private Set<ServedStructure> served = new HashSet<>();

    private int hoursPerMonth;

    /** A local date: a conversion through java.sql.Date and UTC would lose one day in Paris. */
    @JdbcTypeCode(SqlTypes.LOCAL_DATE)
    private @Nullable LocalDate awayUntil;

    private Instant changedAt;

    protected SupportOffer() {}

    SupportOffer(UUID organisationId, Instant now) {
        this.organisationId = organisationId;
        this.changedAt = now;
    }

    /**
     * Replaces the offer; the same offer again changes nothing.
     *
     * @return true when it is new
     */
    boolean replace(SupportTerms terms, Instant now) {
        if (revision > 0 && terms.equals(terms())) {
            return false;
        }
        replace(kinds, terms.kinds());
        replace(areas, terms.areas());
        replace(served, terms.served());
        hoursPerMonth = terms.hoursPerMonth();
        awayUntil = terms.awayUntil();
        changedAt = now;
        revision++;
        return true;
    }

    private static <T> void replace(Set<T> stored, Set<T> given) {
        stored.retainAll(given);
        stored.addAll(given);
    }

    SupportTerms terms() {
        return new SupportTerms(kinds, areas, served, hoursPerMonth, awayUntil);
    }

    UUID organisationId() {
        return organisationId;
    }

    int revision() {
        return revision;
    }
}
