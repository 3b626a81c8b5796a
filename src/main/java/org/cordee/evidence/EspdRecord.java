package org.cordee.evidence;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cordee.consortium.Act;
import org.cordee.shared.Aggregate;
import org.cordee.shared.Amount;
import org.cordee.shared.Ids;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** The answers that one organisation gives once for the ESPD of all its consortia. */
@Entity
@Table(name = "espd_record")
class EspdRecord extends Aggregate {

    private UUID organisationId;

    @Column(name = "insured_sum")
    private @Nullable Amount insured;

    private @Nullable Instant statedAt;

    @ElementCollection
    @BatchSize(size = 50)
    @CollectionTable(name = "espd_ground", joinColumns = @JoinColumn(name = "record_id"))
    @OrderColumn(name = "entry_no")
    private final List<StatedGround> grounds = new ArrayList<>();

    @ElementCollection
    @BatchSize(size = 50)
    @CollectionTable(name = "espd_capacity", joinColumns = @JoinColumn(name = "record_id"))
    @OrderColumn(name = "entry_no")
    private final List<StatedCapacity> capacities = new ArrayList<>();

    @ElementCollection
    @BatchSize(size = 50)
    @CollectionTable(name = "espd_representative", joinColumns = @JoinColumn(name = "record_id"))
    @OrderColumn(name = "entry_no")
    private final List<StatedRepresentative> representatives = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected EspdRecord() {}

    EspdRecord(UUID organisationId) {
        super(Ids.next());
        this.organisationId = organisationId;
    }

    /** Replaces what the organisation stated before. The same answers again change nothing. */
    void state(Act act, EvidenceFile file, EspdStatement said) {
        if (statedAt != null && said.equals(statement())) {
            return;
        }
        statedAt = act.at();
        insured = said.insured();
        grounds.clear();
        grounds.addAll(said.grounds());
        capacities.clear();
        capacities.addAll(said.capacities());
        representatives.clear();
        representatives.addAll(said.representatives());
        record(new ApplicationEvent.EspdAnswersStated(act.eventHeader(file.consortiumId()), file.id(), organisationId));
    }

    EspdStatement statement() {
        return new EspdStatement(grounds, capacities, representatives, insured);
    }

    @Nullable
    Instant statedAt() {
        return statedAt;
    }

    UUID organisationId() {
        return organisationId;
    }
}
