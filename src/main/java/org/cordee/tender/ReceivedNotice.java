package org.cordee.tender;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.cordee.shared.Ids;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** A notice received for a consultation: the first publication, or a corrigendum with its changes. */
@Entity
@Table(name = "notice")
class ReceivedNotice {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "consultation_id")
    private @Nullable Consultation consultation;

    /** Repeats the owner, so that the database refuses to store the same notice twice. */
    @Column(name = "owner_key")
    private UUID ownerKey;

    @Column(name = "notice_id")
    private String noticeId;

    @Column(name = "notice_version")
    private String noticeVersion;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column
    private boolean corrigendum;

    /** The subjects of a notice of the BOAMP, each on its own line. */
    @Convert(converter = LinesConverter.class)
    @Column
    private List<String> descriptors = List.of();

    @ElementCollection
    @BatchSize(size = 50)
    @CollectionTable(name = "notice_change", joinColumns = @JoinColumn(name = "notice_row_id"))
    @OrderColumn(name = "position")
    private List<NoticeChange> changes = new ArrayList<>();

    /** The code of the buyer's reason for a corrigendum (BT-140). */
    @Column(name = "change_reason")
    private @Nullable String changeReason;

    @Column(name = "change_text")
    private @Nullable String changeText;

    @ElementCollection
    @BatchSize(size = 50)
    @CollectionTable(name = "notice_remark", joinColumns = @JoinColumn(name = "notice_row_id"))
    @OrderColumn(name = "position")
    private List<Flaw> remarks = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected ReceivedNotice() {}

    ReceivedNotice(
            Consultation consultation,
            UUID ownerKey,
            Notice notice,
            boolean corrigendum,
            List<NoticeChange> changes,
            Instant now) {
        NoticeIdentity identity = notice.identity();
        NoticeIdentity.ChangeReason reason = identity.reason();
        this.id = Ids.next();
        this.consultation = consultation;
        this.ownerKey = ownerKey;
        this.noticeId = identity.noticeId();
        this.noticeVersion = identity.version();
        this.issuedAt = identity.issuedAt();
        this.receivedAt = now;
        this.corrigendum = corrigendum;
        this.descriptors = notice.descriptors();
        this.changeReason = reason == null ? null : reason.code();
        this.changeText = reason == null ? null : reason.text();
        this.changes.addAll(changes);
        this.remarks.addAll(notice.remarks());
    }

    /** Compares the versions, which are numbers with leading zeros, for example 01. */
    boolean isLaterVersionOf(NoticeIdentity identity) {
        return noticeId.equals(identity.noticeId())
                && Comparator.comparingInt(String::length)
                                .thenComparing(Comparator.naturalOrder())
                                .compare(noticeVersion, identity.version())
                        > 0;
    }

    public UUID id() {
        return id;
    }

    public String noticeId() {
        return noticeId;
    }

    public String noticeVersion() {
        return noticeVersion;
    }

    public Instant issuedAt() {
        return issuedAt;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public boolean isCorrigendum() {
        return corrigendum;
    }

    public List<String> descriptors() {
        return descriptors;
    }

    public List<NoticeChange> changes() {
        return List.copyOf(changes);
    }

    public NoticeIdentity.@Nullable ChangeReason reason() {
        return changeReason == null ? null : new NoticeIdentity.ChangeReason(changeReason, changeText);
    }

    public List<Flaw> remarks() {
        return List.copyOf(remarks);
    }
}
