package org.cordee.evidence;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cordee.consortium.Act;
import org.cordee.shared.Aggregate;
import org.cordee.shared.Deadline;
import org.cordee.shared.Ids;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The facts that one organisation states about itself for the official forms of all its consortia. */
@Entity
@Table(name = "candidate_record")
class CandidateRecord extends Aggregate {

    private UUID organisationId;

    @JdbcTypeCode(SqlTypes.LOCAL_DATE)
    private @Nullable LocalDate createdOn;

    private @Nullable Boolean decennial;

    private @Nullable Instant statedAt;

    @ElementCollection
    @BatchSize(size = 50)
    @CollectionTable(name = "candidate_turnover", joinColumns = @JoinColumn(name = "record_id"))
    @OrderColumn(name = "entry_no")
    private final List<StatedTurnover> turnovers = new ArrayList<>();

    @ElementCollection
    @BatchSize(size = 50)
    @CollectionTable(name = "candidate_account", joinColumns = @JoinColumn(name = "record_id"))
    @OrderColumn(name = "entry_no")
    private final List<StatedAccount> accounts = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected CandidateRecord() {}

    CandidateRecord(UUID organisationId) {
        super(Ids.next());
        this.organisationId = organisationId;
    }

    /** Replaces what the organisation stated before. The same facts again change nothing. */
    void state(Act act, EvidenceFile file, CandidateStatement said) {
        said.requireByToday(LocalDate.ofInstant(act.at(), Deadline.PARIS));
        if (statedAt != null && said.equals(statement())) {
            return;
        }
        statedAt = act.at();
        createdOn = said.createdOn();
        decennial = said.decennial();
        turnovers.clear();
        turnovers.addAll(said.turnovers());
        accounts.clear();
        accounts.addAll(said.accounts());
        record(new ApplicationEvent.CandidateDataStated(
                act.eventHeader(file.consortiumId()), file.id(), organisationId));
    }

    CandidateStatement statement() {
        return new CandidateStatement(createdOn, decennial, turnovers, accounts);
    }

    @Nullable
    Instant statedAt() {
        return statedAt;
    }

    UUID organisationId() {
        return organisationId;
    }
}
