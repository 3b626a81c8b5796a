package org.cordee.application;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.cordee.application.ApplicationEvent.CorrectionsAsked;
import org.cordee.application.ApplicationEvent.EvidenceAccepted;
import org.cordee.application.ApplicationEvent.EvidenceAsked;
import org.cordee.application.ApplicationEvent.EvidenceHandedIn;
import org.cordee.application.ApplicationEvent.EvidenceReminderSent;
import org.cordee.application.ApplicationEvent.EvidenceWaived;
import org.cordee.application.ApplicationEvent.PieceProvided;
import org.cordee.consortium.Act;
import org.cordee.consortium.Aggregate;
import org.cordee.consortium.MemberFacts;
import org.cordee.consortium.Words;
import org.cordee.shared.Ids;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * The evidence of one member of a grouping. The member provides pieces as long as it is asked, the lead sends them back
 * three times at most; once accepted, or done without, nothing of it changes.
 */
@Entity
@Table(name = "evidence_file")
class EvidenceFile extends Aggregate {

    static final int MOST_ROUNDS = 3;

    /** What one member sends as files goes whole into the package. */
    static final long MOST_BYTES = 40L * 1024 * 1024;

    private static final int MOST_VERSIONS = 200;

    @Column(name = "consortium_id")
    private UUID consortiumId;

    @Column(name = "organisation_id")
    private UUID organisationId;

    @Column(name = "establishment_id")
    private UUID establishmentId;

    @Column(name = "is_lead")
    private boolean lead;

    @Enumerated(EnumType.STRING)
    @Column
    private EvidenceState state;

    @Column
    private int rounds;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "asked_at")
    private @Nullable Instant askedAt;

    @Column(name = "reminded_at")
    private @Nullable Instant remindedAt;

    @Column(name = "handed_in_at")
    private @Nullable Instant handedInAt;

    @Column(name = "check_due_at")
    private @Nullable Instant checkDueAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column
    private @Nullable String words;

    @ElementCollection
    @CollectionTable(name = "evidence_piece", joinColumns = @JoinColumn(name = "evidence_file_id"))
    @OrderColumn(name = "entry_no")
    private final List<ProvidedPiece> pieces = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected EvidenceFile() {}

    private EvidenceFile(MemberFacts member, boolean lead, Instant dueAt) {
        super(Ids.next());
        this.consortiumId = member.consortiumId();
        this.organisationId = member.organisationId();
        this.establishmentId = member.establishmentId();
        this.lead = lead;
        this.state = EvidenceState.PLANNED;
        this.dueAt = dueAt;
    }

    /** The bid cannot be frozen from now on without it; the member is asked when the process comes to it. */
    static EvidenceFile planned(MemberFacts member, boolean lead, EvidenceDates dates) {
        return new EvidenceFile(member, lead, dates.dueAt());
    }

    /** Asked twice, the first asking counts. */
    void ask(Act act, EvidenceDates dates) {
        if (state != EvidenceState.PLANNED) {
            return;
        }
        state = EvidenceState.AWAITED;
        askedAt = act.at();
        dueAt = dates.dueAt();
        tell(new EvidenceAsked(act.in(consortiumId), id(), organisationId, dueAt));
    }

    /** @throws RuleViolation when nothing may be provided now, or all files together would be too large */
    void provide(Act act, ProvidedPiece provided) {
        requireOpen();
        long others = latest().stream()
                .filter(one -> one.piece() != provided.piece())
                .mapToLong(EvidenceFile::sizeOf)
                .sum();
        if (others + sizeOf(provided) > MOST_BYTES) {
            throw RuleViolation.of("file", "application.piece.too-much", MOST_BYTES / 1024 / 1024);
        }
        if (pieces.size() >= MOST_VERSIONS) {
            throw new RuleViolation("application.piece.too-many-versions", MOST_VERSIONS);
        }
        pieces.add(provided);
        tell(new PieceProvided(act.in(consortiumId), id(), organisationId, provided.piece(), provided.answer()));
    }

    void requireOpen() {
        if (!state.isOpen()) {
            throw new RuleViolation("application.closed." + state);
        }
    }

    private static long sizeOf(ProvidedPiece piece) {
        return Objects.requireNonNullElse(piece.size(), 0L);
    }

    /** The lead's own is accepted as it is. @param blocking how many pieces the deposit cannot do without are missing */
    void handIn(Act act, int blocking, Instant checkBy) {
        requireOpen();
        if (blocking > 0) {
            throw new RuleViolation("application.pieces-missing", blocking);
        }
        state = lead ? EvidenceState.ACCEPTED : EvidenceState.HANDED_IN;
        handedInAt = act.at();
        checkDueAt = checkBy;
        closedAt = lead ? act.at() : null;
        tell(new EvidenceHandedIn(act.in(consortiumId), id(), organisationId, rounds, lead, checkBy));
    }

    void accept(Act act) {
        requireHandedIn();
        state = EvidenceState.ACCEPTED;
        closedAt = act.at();
        tell(new EvidenceAccepted(act.in(consortiumId), id(), organisationId));
    }

    /** Three times at most; after that the lead takes it as it is or goes on without it. */
    void askCorrections(Act act, String comment, EvidenceDates dates) {
        requireHandedIn();
        if (!mayAskCorrections()) {
            throw new RuleViolation("application.rounds-used-up", MOST_ROUNDS);
        }
        words = Words.required(comment, "comment", Words.LONG);
        state = EvidenceState.CORRECTIONS;
        rounds++;
        askedAt = act.at();
        remindedAt = null;
        dueAt = dates.dueAt();
        tell(new CorrectionsAsked(act.in(consortiumId), id(), organisationId, rounds, dueAt, dates.remindAt()));
    }

    /** The lead goes on without what is missing: a partner is waited for no longer, or its pieces are not taken. */
    void waive(Act act, String reason) {
        if (lead) {
            throw new RuleViolation("application.lead-is-not-waived");
        }
        if (!state.isOpen() && state != EvidenceState.HANDED_IN) {
            throw new RuleViolation("application.closed." + state);
        }
        words = Words.required(reason, "reason", Words.LONG);
        state = EvidenceState.WITHOUT;
        closedAt = act.at();
        tell(new EvidenceWaived(act.in(consortiumId), id(), organisationId));
    }

    private void requireHandedIn() {
        if (state != EvidenceState.HANDED_IN) {
            throw new RuleViolation("application.not-handed-in." + state);
        }
    }

    /** Once for each asking, before the date. @return whether it goes out now */
    boolean remind(Act act) {
        if (!state.isOpen() || remindedAt != null || !act.at().isBefore(dueAt)) {
            return false;
        }
        remindedAt = act.at();
        tell(new EvidenceReminderSent(act.in(consortiumId), id(), organisationId, dueAt));
        return true;
    }

    /** The deadline of the grouping moved. */
    void date(EvidenceDates dates) {
        if (state.isSettled()) {
            return;
        }
        dueAt = dates.dueAt();
        checkDueAt = handedInAt == null ? null : dates.checkBy();
    }

    boolean mayAskCorrections() {
        return state == EvidenceState.HANDED_IN && rounds < MOST_ROUNDS;
    }

    /** What counts of each piece, in the order of the pieces. */
    List<ProvidedPiece> latest() {
        List<ProvidedPiece> latest = new ArrayList<>();
        for (Piece piece : Piece.values()) {
            latest(piece).ifPresent(latest::add);
        }
        return latest;
    }

    Optional<ProvidedPiece> latest(Piece piece) {
        List<ProvidedPiece> versions = versions(piece);
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
    }

    /** The earliest first. */
    List<ProvidedPiece> versions(Piece piece) {
        return pieces.stream().filter(one -> one.piece() == piece).toList();
    }

    UUID consortiumId() {
        return consortiumId;
    }

    UUID organisationId() {
        return organisationId;
    }

    UUID establishmentId() {
        return establishmentId;
    }

    boolean isLead() {
        return lead;
    }

    EvidenceState state() {
        return state;
    }

    int rounds() {
        return rounds;
    }

    Instant dueAt() {
        return dueAt;
    }

    @Nullable
    Instant askedAt() {
        return askedAt;
    }

    @Nullable
    Instant handedInAt() {
        return handedInAt;
    }

    @Nullable
    Instant checkDueAt() {
        return checkDueAt;
    }

    @Nullable
    Instant closedAt() {
        return closedAt;
    }

    @Nullable
    String words() {
        return words;
    }
}
