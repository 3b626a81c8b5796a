package org.cordee.tender.batch;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;
import org.jspecify.annotations.Nullable;

/** A batch of notices that one organisation imports in the background. Its times are machine time. */
@Entity
@Table(name = "notice_batch")
class NoticeBatch {

    @Id
    private UUID id;

    @Version
    @Column
    private @Nullable Long version;

    /** Null for the platform: coordinators and administrators import for all. */
    @Column(name = "owner_organisation_id")
    private @Nullable UUID ownerOrganisationId;

    @Enumerated(EnumType.STRING)
    @Column
    private BatchState state;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init")
    protected NoticeBatch() {}

    NoticeBatch(@Nullable UUID ownerOrganisationId, Instant now) {
        this.id = Ids.next();
        this.ownerOrganisationId = ownerOrganisationId;
        this.state = BatchState.RUNNING;
        this.startedAt = now;
    }

    /** Stops the batch after the notice that is being imported; a batch that is over stays over. */
    void cancel() {
        if (state == BatchState.RUNNING) {
            state = BatchState.CANCELLED;
        }
    }

    /** Continues a stopped batch with the notices that wait. */
    void resume() {
        if (state == BatchState.CANCELLED) {
            state = BatchState.RUNNING;
        }
    }

    void end(Instant now) {
        state = BatchState.DONE;
        endedAt = now;
    }

    /** Returns the actor for the import: a member of the organisation, or the application for the platform. */
    Actor actor() {
        return ownerOrganisationId == null
                ? Actor.system()
                : new Actor(null, ownerOrganisationId, Set.of(Role.MEMBER), Actor.Via.ACCOUNT);
    }

    UUID id() {
        return id;
    }

    @Nullable
    UUID ownerOrganisationId() {
        return ownerOrganisationId;
    }

    BatchState state() {
        return state;
    }

    Instant startedAt() {
        return startedAt;
    }
}
