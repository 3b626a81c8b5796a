package org.cordee.submission;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cordee.document.StoredDocument;
import org.cordee.law.DepositJudgement;
import org.cordee.shared.AssignedKey;
import org.cordee.shared.Deadline;
import org.cordee.shared.Ids;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * A deposit as the receiver confirmed it, with its outcome: the buyer's platform, or the drop box of the demonstration.
 * Times are whole seconds. It is never changed: triggers of the
 * database refuse an update or a delete.
 */
@Entity
@Immutable
@Table(name = "deposit")
@SuppressWarnings("NullAway.Init")
class Deposit extends AssignedKey<UUID> {

    @Id
    private UUID id;

    private UUID consortiumId;
    private String receiptNumber;

    /** The agreed package, with its hashes; {@code files} are the deposited files. */
    private UUID documentId;

    private String packageSha256;
    private long packageSize;
    private String manifestSha256;
    private Instant startedAt;
    private Instant completedAt;
    private Instant deadlineAt;

    @Enumerated(EnumType.STRING)
    private DepositOutcome outcome;

    private String article;

    @Enumerated(EnumType.STRING)
    private DepositChannelKind channel;

    @Column(name = "once_key")
    private String idempotencyKey;

    /** The time of recording, which for the drop box is the time of arrival. */
    private Instant recordedAt;

    private @Nullable UUID depositedBy;
    private String zone;
    private boolean incident;
    private @Nullable String platform;
    private @Nullable UUID receiptDocumentId;
    private @Nullable Instant backupReceivedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "deposit_file", joinColumns = @JoinColumn(name = "deposit_id"))
    @OrderColumn(name = "position")
    private List<DepositedFile> files = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "deposit_gap", joinColumns = @JoinColumn(name = "deposit_id"))
    @OrderColumn(name = "position")
    private List<FileGap> gaps = new ArrayList<>();

    protected Deposit() {}

    private Deposit(StoredDocument agreed, String manifestSha256, Deadline deadline, DepositJudgement judgement) {
        id = Ids.next();
        consortiumId = agreed.consortiumId();
        documentId = agreed.id();
        packageSha256 = agreed.sha256();
        packageSize = agreed.size();
        this.manifestSha256 = manifestSha256;
        deadlineAt = deadline.instant();
        outcome = DepositOutcome.valueOf(judgement.outcome());
        article = judgement.article();
    }

    /** Creates a deposit in the drop box. The same package gives the same key. */
    static Deposit inDropBox(
            StoredDocument agreed,
            String manifestSha256,
            List<DepositedFile> files,
            Deadline deadline,
            DepositJudgement judgement,
            String receiptNumber,
            Instant startedAt,
            Instant completedAt,
            @Nullable UUID by) {
        Deposit deposit = new Deposit(agreed, manifestSha256, deadline, judgement);
        deposit.channel = DepositChannelKind.DROP_BOX;
        deposit.idempotencyKey = manifestSha256;
        deposit.files.addAll(files);
        deposit.receiptNumber = receiptNumber;
        deposit.startedAt = startedAt;
        deposit.completedAt = completedAt;
        deposit.zone = Deadline.PARIS.getId();
        deposit.recordedAt = completedAt;
        deposit.depositedBy = by;
        return deposit;
    }

    /** Creates a deposit that the lead recorded. The same receipt of a platform gives the same key. */
    static Deposit byHand(
            StoredDocument agreed,
            String manifestSha256,
            HandReceipt receipt,
            ReceiptComparison compared,
            Deadline deadline,
            DepositJudgement judgement,
            @Nullable UUID by,
            Instant now) {
        Deposit deposit = new Deposit(agreed, manifestSha256, deadline, judgement);
        deposit.channel = DepositChannelKind.BY_HAND;
        deposit.idempotencyKey = receipt.idempotencyKey();
        deposit.files.addAll(compared.files());
        deposit.gaps.addAll(compared.gaps());
        deposit.receiptNumber = receipt.number();
        deposit.startedAt = receipt.startedAt();
        deposit.completedAt = receipt.completedAt();
        deposit.zone = receipt.zone().getId();
        deposit.incident = receipt.incident();
        deposit.platform = receipt.platform();
        deposit.receiptDocumentId = receipt.receiptDocumentId();
        deposit.backupReceivedAt = receipt.backupReceivedAt();
        deposit.recordedAt = now;
        deposit.depositedBy = by;
        return deposit;
    }

    UUID id() {
        return id;
    }

    UUID consortiumId() {
        return consortiumId;
    }

    String receiptNumber() {
        return receiptNumber;
    }

    UUID documentId() {
        return documentId;
    }

    String packageSha256() {
        return packageSha256;
    }

    long packageSize() {
        return packageSize;
    }

    String manifestSha256() {
        return manifestSha256;
    }

    Instant startedAt() {
        return startedAt;
    }

    Instant completedAt() {
        return completedAt;
    }

    Instant deadlineAt() {
        return deadlineAt;
    }

    DepositOutcome outcome() {
        return outcome;
    }

    /** Returns the article by which the outcome is judged. */
    String article() {
        return article;
    }

    DepositChannelKind channel() {
        return channel;
    }

    /** Returns the time zone of the receiving clock. */
    ZoneId zone() {
        return ZoneId.of(zone);
    }

    boolean isIncident() {
        return incident;
    }

    /** Returns the platform of a deposit by hand, null for the drop box. */
    @Nullable
    String platform() {
        return platform;
    }

    @Nullable
    UUID receiptDocumentId() {
        return receiptDocumentId;
    }

    @Nullable
    Instant backupReceivedAt() {
        return backupReceivedAt;
    }

    List<DepositedFile> files() {
        return List.copyOf(files);
    }

    /** Returns the differences from the package, which are always empty for the drop box. */
    List<FileGap> gaps() {
        return List.copyOf(gaps);
    }

    @Override
    public UUID getId() {
        return id;
    }
}
