package org.cordee.assessment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.UUID;
import org.cordee.shared.Ids;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.OptimisticLockType;
import org.hibernate.annotations.OptimisticLocking;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/**
 * A stage of a consortium at which the check found blockers or major findings that were neither waived nor accepted by
 * the lead. A settled stage stays settled; of two concurrent settlements the first counts.
 */
@Entity
@Table(name = "assessment_blocked_stage")
@DynamicUpdate
@OptimisticLocking(type = OptimisticLockType.DIRTY)
class BlockedStage implements Persistable<UUID> {

    @Id
    private UUID id;

    private UUID consortiumId;

    @Enumerated(EnumType.STRING)
    private AssessmentStage stage;

    /** Tells two checks of one stage apart, as when shares are agreed a second time. */
    private String occasion;

    private UUID runId;

    @Enumerated(EnumType.STRING)
    private BlockedState state;

    private Instant openedAt;
    private @Nullable String reason;
    private @Nullable Instant settledAt;
    private @Nullable UUID settledBy;

    @Transient
    private boolean fresh;

    @SuppressWarnings("NullAway.Init")
    protected BlockedStage() {}

    BlockedStage(AssessmentRun run, AssessmentStage stage, String occasion, Instant now) {
        id = Ids.next();
        consortiumId = run.consortiumId();
        this.stage = stage;
        this.occasion = occasion;
        runId = run.id();
        state = BlockedState.OPEN;
        openedAt = now;
        fresh = true;
    }

    /** Records the run that now says what blocks the stage. Changes nothing when the stage is settled. */
    void recordRun(UUID latestRunId) {
        if (isOpen()) {
            runId = latestRunId;
        }
    }

    /**
     * Settles the stage.
     *
     * @param why the lead's reason to proceed all the same; null for every other state
     * @return false when it was settled before
     */
    boolean settle(BlockedState how, @Nullable String why, Instant now, @Nullable UUID by) {
        if (!isOpen()) {
            return false;
        }
        state = how;
        reason = why;
        settledAt = now;
        settledBy = by;
        return true;
    }

    boolean isOpen() {
        return state == BlockedState.OPEN;
    }

    UUID id() {
        return id;
    }

    UUID consortiumId() {
        return consortiumId;
    }

    AssessmentStage stage() {
        return stage;
    }

    UUID runId() {
        return runId;
    }

    BlockedState state() {
        return state;
    }

    @Nullable
    String reason() {
        return reason;
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
