package org.cordee.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.UUID;
import org.cordee.shared.Ids;
import org.cordee.shared.RuleViolation;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.OptimisticLockType;
import org.hibernate.annotations.OptimisticLocking;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/**
 * The lead's request to proceed with a finding unresolved. It is valid for this exact finding: when one of its figures
 * changes, it is another finding, and the waiver has no effect any more. Of two concurrent decisions the first counts.
 */
@Entity
@Table(name = "assessment_waiver")
@DynamicUpdate
@OptimisticLocking(type = OptimisticLockType.DIRTY)
class Waiver implements Persistable<UUID> {

    @Id
    private UUID id;

    private UUID consortiumId;
    private UUID runId;

    /** The hash of the finding, as {@link FindingKey} computes it. */
    @Column(name = "finding_sha256")
    private String finding;

    private String reason;

    @Enumerated(EnumType.STRING)
    private WaiverState state;

    /** Is true while the waiver is requested or granted, else null: a unique key allows one for each finding. */
    private @Nullable Boolean standing;

    private Instant askedAt;
    private @Nullable UUID askedBy;
    private @Nullable Instant decidedAt;
    private @Nullable UUID decidedBy;

    @Transient
    private boolean fresh;

    @SuppressWarnings("NullAway.Init")
    protected Waiver() {}

    Waiver(AssessmentRun run, String finding, String reason, Instant now, @Nullable UUID by) {
        id = Ids.next();
        consortiumId = run.consortiumId();
        runId = run.id();
        this.finding = finding;
        this.reason = reason;
        state = WaiverState.ASKED;
        standing = true;
        askedAt = now;
        askedBy = by;
        fresh = true;
    }

    /** @throws RuleViolation when another decision was recorded first */
    void decide(WaiverState decision, Instant now, @Nullable UUID by) {
        if (state != WaiverState.ASKED) {
            throw new RuleViolation("assessment.waiver.decided-already");
        }
        state = decision;
        standing = decision == WaiverState.GRANTED ? true : null;
        decidedAt = now;
        decidedBy = by;
    }

    UUID id() {
        return id;
    }

    UUID runId() {
        return runId;
    }

    String finding() {
        return finding;
    }

    String reason() {
        return reason;
    }

    WaiverState state() {
        return state;
    }

    Instant askedAt() {
        return askedAt;
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }
}
