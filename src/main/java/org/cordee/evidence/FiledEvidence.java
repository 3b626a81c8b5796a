package org.cordee.evidence;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cordee.consortium.MemberFacts;
import org.cordee.shared.Aggregate;
import org.cordee.shared.Ids;
import org.jspecify.annotations.Nullable;

/** Holds the fields of a member's evidence and the questions about them. */
@MappedSuperclass
abstract class FiledEvidence extends Aggregate {

    @Column(name = "consortium_id")
    UUID consortiumId;

    @Column(name = "organisation_id")
    UUID organisationId;

    @Column(name = "establishment_id")
    UUID establishmentId;

    @Column(name = "is_lead")
    boolean lead;

    @Enumerated(EnumType.STRING)
    @Column
    EvidenceState state;

    @Column
    int rounds;

    @Embedded
    EvidenceRequestDates turn;

    @Column(name = "closed_at")
    @Nullable
    Instant closedAt;

    @Column
    @Nullable
    String words;

    @ElementCollection
    @CollectionTable(name = "evidence_piece", joinColumns = @JoinColumn(name = "evidence_file_id"))
    @OrderColumn(name = "entry_no")
    final List<ProvidedPiece> pieces = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "evidence_remark", joinColumns = @JoinColumn(name = "evidence_file_id"))
    @OrderColumn(name = "entry_no")
    final List<Remark> remarks = new ArrayList<>();

    @Column(name = "exclusions_declared_at")
    @Nullable
    Instant exclusionsDeclaredAt;

    @ElementCollection
    @CollectionTable(name = "evidence_exclusion", joinColumns = @JoinColumn(name = "evidence_file_id"))
    @OrderColumn(name = "entry_no")
    final List<DeclaredGround> grounds = new ArrayList<>();

    @Column(name = "left_at")
    @Nullable
    Instant leftAt;

    @SuppressWarnings("NullAway.Init")
    protected FiledEvidence() {}

    FiledEvidence(MemberFacts member, boolean lead, Instant dueAt) {
        super(Ids.next());
        this.consortiumId = member.consortiumId();
        this.organisationId = member.organisationId();
        this.establishmentId = member.establishmentId();
        this.lead = lead;
        this.state = EvidenceState.PLANNED;
        turn = new EvidenceRequestDates(dueAt);
    }

    /** Checks that a renewed piece waits for the lead. */
    public boolean hasRenewals() {
        return state == EvidenceState.ACCEPTED && !contents().renewalsToCheck().isEmpty();
    }

    public ProvidedPieces contents() {
        return new ProvidedPieces(pieces);
    }

    public List<Remark> remarks(Piece piece) {
        return remarks.stream().filter(one -> one.piece() == piece).toList();
    }

    public List<DeclaredGround> grounds() {
        return List.copyOf(grounds);
    }

    public @Nullable Instant exclusionsDeclaredAt() {
        return exclusionsDeclaredAt;
    }

    public UUID consortiumId() {
        return consortiumId;
    }

    public UUID organisationId() {
        return organisationId;
    }

    public UUID establishmentId() {
        return establishmentId;
    }

    public boolean isLead() {
        return lead;
    }

    public EvidenceState state() {
        return state;
    }

    public int rounds() {
        return rounds;
    }

    public EvidenceRequestDates turn() {
        return turn;
    }

    @Nullable
    String words() {
        return words;
    }
}
