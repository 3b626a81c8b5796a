package org.cordee.consortium;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.cordee.tender.ConsultationField;
import org.cordee.tender.TouchedPart;
import org.jspecify.annotations.Nullable;

/**
 * The lead's task to look again at one part of the bid, because corrigenda changed values that it depends on. A later
 * corrigendum opens the task again.
 */
@Entity
@Table(name = "corrigendum_review")
class CorrigendumReview {

    /** Identifies the task by its consortium and the part of the bid. */
    @Embeddable
    record Key(
            @Column(name = "consortium_id") UUID consortiumId,

            @Enumerated(EnumType.STRING) TouchedPart part) implements Serializable {}

    @EmbeddedId
    private Key key;

    @Version
    private long version;

    /** The names of the changed fields since the task was last done, separated by spaces. */
    @Column(name = "changed_fields")
    private String changedFields = "";

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "done_at")
    private @Nullable Instant doneAt;

    @SuppressWarnings("NullAway.Init")
    protected CorrigendumReview() {}

    CorrigendumReview(UUID consortiumId, TouchedPart part, Instant now) {
        this.key = new Key(consortiumId, part);
        this.changedAt = now;
    }

    /** Opens the task for some changed fields, beside those that nobody has looked at yet. */
    void open(Collection<ConsultationField> fields, Instant now) {
        TreeSet<ConsultationField> all = new TreeSet<>(fields);
        if (doneAt == null) {
            all.addAll(fields());
        }
        changedFields = String.join(" ", all.stream().map(Enum::name).toList());
        changedAt = now;
        doneAt = null;
    }

    void finish(Instant now) {
        doneAt = now;
    }

    TouchedPart part() {
        return key.part();
    }

    boolean isOpen() {
        return doneAt == null;
    }

    Instant changedAt() {
        return changedAt;
    }

    List<ConsultationField> fields() {
        return Stream.of(changedFields.split(" ", -1))
                .filter(name -> !name.isEmpty())
                .flatMap(name -> Arrays.stream(ConsultationField.values())
                        .filter(field -> field.name().equals(name)))
                .toList();
    }
}
