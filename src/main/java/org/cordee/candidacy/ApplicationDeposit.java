package org.cordee.candidacy;

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
import java.util.Objects;
import java.util.UUID;
import org.cordee.consortium.Act;
import org.cordee.law.DepositJudgement;
import org.cordee.shared.AssignedKey;
import org.cordee.shared.Deadline;
import org.cordee.shared.Ids;
import org.cordee.submission.DepositOutcome;
import org.cordee.submission.DepositedFile;
import org.cordee.submission.FileGap;
import org.cordee.submission.HandReceipt;
import org.cordee.submission.ReceiptComparison;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * A deposit of the application on the buyer's platform, as its receipt says, with its outcome. It is never changed:
 * triggers of the database refuse an update or a delete.
 */
@Entity
@Immutable
@Table(name = "application_deposit")
@SuppressWarnings("NullAway.Init")
class ApplicationDeposit extends AssignedKey<UUID> {

    @Id
    private UUID id;

    private UUID consortiumId;
    private UUID packageId;
    private String manifestSha256;

    @Column(name = "once_key")
    private String idempotencyKey;

    private String platform;
    private String receiptNumber;
    private @Nullable UUID receiptDocumentId;
    private Instant startedAt;
    private Instant completedAt;
    private Instant deadlineAt;
    private String zone;

    @Enumerated(EnumType.STRING)
    private DepositOutcome outcome;

    private String article;
    private Instant recordedAt;
    private @Nullable UUID recordedBy;

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "application_deposit_file", joinColumns = @JoinColumn(name = "deposit_id"))
    @OrderColumn(name = "position")
    private List<DepositedFile> files = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "application_deposit_gap", joinColumns = @JoinColumn(name = "deposit_id"))
    @OrderColumn(name = "position")
    private List<FileGap> gaps = new ArrayList<>();

    protected ApplicationDeposit() {}

    ApplicationDeposit(
            Act act,
            UUID consortiumId,
            FrozenApplication application,
            HandReceipt receipt,
            ReceiptComparison compared,
            Deadline deadline,
            DepositJudgement judgement) {
        id = Ids.next();
        this.consortiumId = consortiumId;
        packageId = application.id();
        manifestSha256 = application.manifestSha256();
        idempotencyKey = receipt.idempotencyKey();
        platform = receipt.platform();
        receiptNumber = receipt.number();
        receiptDocumentId = receipt.receiptDocumentId();
        startedAt = receipt.startedAt();
        completedAt = receipt.completedAt();
        deadlineAt = deadline.instant();
        zone = receipt.zone().getId();
        outcome = DepositOutcome.valueOf(judgement.outcome());
        article = judgement.article();
        recordedAt = act.at();
        recordedBy = act.actor().personId();
        files.addAll(compared.files());
        gaps.addAll(compared.gaps());
    }

    /** Tells whether the receipt says what was recorded, so that a first mistake is not overwritten unseen. */
    boolean isSame(HandReceipt receipt) {
        return completedAt.equals(receipt.completedAt())
                && startedAt.equals(receipt.startedAt())
                && Objects.equals(receiptDocumentId, receipt.receiptDocumentId());
    }

    /** Tells whether the buyer has the whole application, in time. */
    boolean counts() {
        return outcome == DepositOutcome.IN_TIME;
    }

    UUID id() {
        return id;
    }

    String manifestSha256() {
        return manifestSha256;
    }

    String platform() {
        return platform;
    }

    String receiptNumber() {
        return receiptNumber;
    }

    @Nullable
    UUID receiptDocumentId() {
        return receiptDocumentId;
    }

    Instant completedAt() {
        return completedAt;
    }

    ZoneId zone() {
        return ZoneId.of(zone);
    }

    DepositOutcome outcome() {
        return outcome;
    }

    String article() {
        return article;
    }

    List<FileGap> gaps() {
        return List.copyOf(gaps);
    }

    @Override
    public UUID getId() {
        return id;
    }
}
