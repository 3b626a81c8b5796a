package org.cordee.agreement;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.io.Serializable;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.consortium.Act;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/**
 * The failure of a member while the bid was drafted, as its lead recorded it, with the documents that show it. Only the
 * lead reads why.
 */
@Entity
@Table(name = "member_dropout")
@IdClass(Dropout.Key.class)
class Dropout implements Persistable<Dropout.Key> {

    /** Identifies a failure: an organisation that came back by another slot may fail again. */
    record Key(UUID consortiumId, UUID organisationId, Instant at) implements Serializable {}

    /** A document of the store that was added to this failure. */
    @Embeddable
    record AddedDocument(
            UUID documentId, Instant addedAt, @Nullable UUID addedBy) {}

    @Id
    private UUID consortiumId;

    @Id
    private UUID organisationId;

    @Id
    @Column(name = "dropped_at")
    private Instant at;

    private DropoutReason why;
    private @Nullable UUID droppedBy;

    @ElementCollection
    @CollectionTable(
            name = "dropout_document",
            joinColumns = {
                @JoinColumn(name = "consortium_id"),
                @JoinColumn(name = "organisation_id"),
                @JoinColumn(name = "dropped_at")
            })
    @OrderBy("addedAt, documentId")
    private Set<AddedDocument> documents = new LinkedHashSet<>();

    @Transient
    private boolean fresh;

    @SuppressWarnings("NullAway.Init")
    protected Dropout() {}

    Dropout(Act act, UUID consortiumId, UUID organisationId, DropoutReason why) {
        this.consortiumId = consortiumId;
        this.organisationId = organisationId;
        at = act.at();
        this.why = why;
        droppedBy = act.actor().personId();
        fresh = true;
    }

    void add(Act act, UUID documentId) {
        documents.add(new AddedDocument(documentId, act.at(), act.actor().personId()));
    }

    UUID organisationId() {
        return organisationId;
    }

    Instant at() {
        return at;
    }

    DropoutReason why() {
        return why;
    }

    /** Returns the documents in the order in which they were added. */
    List<AddedDocument> documents() {
        return List.copyOf(documents);
    }

    @Override
    public Key getId() {
        return new Key(consortiumId, organisationId, at);
    }

    @Override
    public boolean isNew() {
        return fresh;
    }
}
