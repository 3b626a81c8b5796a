package org.cordee.organisation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cordee.shared.Percentage;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** The statement of one organisation as its changes left it; the row is created with the first statement. */
@Entity
@Table(name = "organisation_statement")
public class OrganisationStatement {

    @Id
    @Column(name = "organisation_id")
    private UUID organisationId;

    @Version
    @Column
    private @Nullable Long version;

    /** Counts the changes, from one, so that no user overwrites a change unseen. */
    @Column
    private int revision;

    @Column(name = "public_ownership")
    private @Nullable Percentage publicOwnership;

    @Column(name = "partners_known")
    private boolean partnersKnown;

    @ElementCollection
    @BatchSize(size = 100)
    @CollectionTable(name = "organisation_partner", joinColumns = @JoinColumn(name = "organisation_id"))
    @OrderColumn(name = "line_no")
    private List<PartnerEnterprise> partners = new ArrayList<>();

    @Column(name = "public_service_mission")
    private @Nullable Boolean publicServiceMission;

    @Column(name = "awards_known")
    private boolean awardsKnown;

    @ElementCollection
    @BatchSize(size = 100)
    @CollectionTable(name = "organisation_reserved_award", joinColumns = @JoinColumn(name = "organisation_id"))
    @OrderColumn(name = "line_no")
    private List<ReservedAward> awards = new ArrayList<>();

    @Embedded
    private @Nullable Autonomy autonomy;

    @Column(name = "changed_at")
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected OrganisationStatement() {}

    public OrganisationStatement(UUID organisationId, Instant now) {
        this.organisationId = organisationId;
        this.changedAt = now;
    }

    /**
     * Replaces the statement; the same statement again changes nothing.
     *
     * @return whether it was new
     */
    public boolean update(Statement said, Instant now) {
        if (revision > 0 && said.equals(statement())) {
            return false;
        }
        publicOwnership = said.publicOwnership();
        partnersKnown = said.partners() != null;
        replace(partners, said.partners());
        publicServiceMission = said.publicServiceMission();
        awardsKnown = said.reservedAwards() != null;
        replace(awards, said.reservedAwards());
        autonomy = said.autonomy();
        changedAt = now;
        revision++;
        return true;
    }

    private static <T> void replace(List<T> stored, @Nullable List<T> said) {
        stored.clear();
        if (said != null) {
            stored.addAll(said);
        }
    }

    Statement statement() {
        return new Statement(
                publicOwnership,
                partnersKnown ? partners : null,
                publicServiceMission,
                awardsKnown ? awards : null,
                autonomy);
    }

    UUID organisationId() {
        return organisationId;
    }

    int revision() {
        return revision;
    }
}
