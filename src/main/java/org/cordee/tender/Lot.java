package org.cordee.tender;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cordee.shared.Deadline;
import org.cordee.shared.Ids;
import org.jspecify.annotations.Nullable;

/** One lot of a consultation. It is never deleted, because consortia refer to it; a corrigendum may cancel it. */
@Entity
@Table(name = "lot")
class Lot {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "consultation_id")
    private @Nullable Consultation consultation;

    @Column
    private int position;

    @Enumerated(EnumType.STRING)
    @Column
    private LotStatus status;

    @Embedded
    private LotContent content;

    @Column(name = "filled_in")
    private String filledIn = "";

    @SuppressWarnings("NullAway.Init")
    protected Lot() {}

    Lot(Consultation consultation, int position, LotContent content) {
        this.id = Ids.next();
        this.consultation = consultation;
        this.position = position;
        this.status = LotStatus.OPEN;
        this.content = content;
    }

    /** Takes over the published values and keeps the key. A cancelled lot that is published again is open again. */
    void update(int place, LotContent published) {
        position = place;
        status = LotStatus.OPEN;
        content = published;
    }

    ManualFields filledIn() {
        return ManualFields.read(filledIn);
    }

    void addManualFields(List<NoticeChange> changes) {
        filledIn = filledIn().with(changes).written();
    }

    void removePublishedFields(LotContent published) {
        filledIn = filledIn().withoutWhatSays(published, content).written();
    }

    void cancel() {
        status = LotStatus.CANCELLED;
    }

    public UUID id() {
        return id;
    }

    public String key() {
        return Objects.requireNonNull(content.key());
    }

    public int position() {
        return position;
    }

    public LotStatus status() {
        return status;
    }

    public boolean isOpen() {
        return status == LotStatus.OPEN;
    }

    public @Nullable Deadline bindingDeadline() {
        return content.deadlines().binding();
    }

    public LotContent content() {
        return content;
    }
}
