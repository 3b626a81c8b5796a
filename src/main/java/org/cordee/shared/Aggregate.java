package org.cordee.shared;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AfterDomainEventPublication;
import org.springframework.data.domain.DomainEvents;

/**
 * Base of the aggregates: an aggregate has an id, a version against concurrent changes, and events that are
 * published when it is saved.
 */
@MappedSuperclass
public abstract class Aggregate {

    @Id
    @Column
    private UUID id;

    @Version
    @Column
    private @Nullable Long version;

    @Transient
    private final List<DomainEvent> recordedEvents = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Aggregate() {}

    protected Aggregate(UUID id) {
        this.id = id;
    }

    public UUID id() {
        return id;
    }

    /** Returns the number of stored changes, 0 before the first. */
    public long version() {
        return version == null ? 0 : version;
    }

    protected void record(DomainEvent event) {
        recordedEvents.add(event);
    }

    @DomainEvents
    public List<DomainEvent> recordedEvents() {
        return List.copyOf(recordedEvents);
    }

    @AfterDomainEventPublication
    public void clearRecordedEvents() {
        recordedEvents.clear();
    }
}
