package org.cordee.organisation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.cordee.shared.Percentage;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** The stored statement of one organisation; the row is created with the first statement. */
@Entity
@Table(name = "organisation_statement")
public class StoredStatement {

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
    private @Nullable BigDecimal publicOwnership;

    @Column(name = "partners_known")
    private boolean partnersKnown;

    @ElementCollection
    @BatchSize(size = 100)
    @CollectionTable(name = "organisation_partner", joinColumns = @JoinColumn(name = "organisation_id"))
    @OrderColumn(name = "line_no")
    private List<PartnerEnterpriseColumns> partners = new ArrayList<>();

    @Column(name = "public_service_mission")
    private @Nullable Boolean publicServiceMission;

    @Column(name = "awards_known")
    private boolean awardsKnown;

    @ElementCollection
    @BatchSize(size = 100)
    @CollectionTable(name = "organisation_reserved_award", joinColumns = @JoinColumn(name = "organisation_id"))
    @OrderColumn(name = "line_no")
    private List<ReservedAwardColumns> awards = new ArrayList<>();

    @Column
    private @Nullable Boolean autonomous;

    @Column(name = "autonomy_evidence")
    private @Nullable String autonomyEvidence;

    @Column(name = "changed_at")
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected StoredStatement() {}

    public StoredStatement(UUID organisationId, Instant now) {
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
        Percentage owned = said.publicOwnership();
        publicOwnership = owned == null ? null : owned.value();
        partnersKnown = said.partners() != null;
        replace(partners, said.partners(), PartnerEnterpriseColumns::of);
        publicServiceMission = said.publicServiceMission();
        awardsKnown = said.reservedAwards() != null;
        replace(awards, said.reservedAwards(), ReservedAwardColumns::of);
        Autonomy autonomy = said.autonomy();
        autonomous = autonomy == null ? null : autonomy.autonomous();
        autonomyEvidence = autonomy == null ? null : autonomy.evidence();
        changedAt = now;
        revision++;
        return true;
    }

    private static <S, T> void replace(List<T> stored, @Nullable List<S> said, Function<S, T> column) {
        stored.clear();
        if (said != null) {
            said.forEach(line -> stored.add(column.apply(line)));
        }
    }

    Statement statement() {
        return new Statement(
                publicOwnership == null ? null : new Percentage(publicOwnership),
                partnersKnown
                        ? partners.stream()
                                .map(PartnerEnterpriseColumns::toPartner)
                                .toList()
                        : null,
                publicServiceMission,
                awardsKnown ? awards.stream().map(ReservedAwardColumns::toAward).toList() : null,
                autonomous == null ? null : new Autonomy(autonomous, autonomyEvidence));
    }

    UUID organisationId() {
        return organisationId;
    }

    int revision() {
        return revision;
    }
}
