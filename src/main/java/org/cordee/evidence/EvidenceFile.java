package org.cordee.evidence;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cordee.consortium.Act;
import org.cordee.consortium.MemberFacts;
import org.cordee.consortium.TextRules;
import org.cordee.shared.Aggregate;
import org.cordee.shared.Ids;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * The evidence of one member of a consortium. The member provides pieces while it is asked, and the lead sends them
 * back at most three times. Once accepted or waived, only a renewal can change it.
 */
@Entity
@Table(name = "evidence_file")
class EvidenceFile extends Aggregate {

    static final int MOST_ROUNDS = 3;

    private UUID consortiumId;

    private UUID organisationId;

    private UUID establishmentId;

    @Column(name = "is_lead")
    private boolean lead;

    @Enumerated(EnumType.STRING)
    private EvidenceState state;

    private int rounds;

    @Embedded
    private EvidenceRequestDates turn;

    private @Nullable Instant closedAt;

    private @Nullable String words;

    @ElementCollection
    @CollectionTable(name = "evidence_piece", joinColumns = @JoinColumn(name = "evidence_file_id"))
    @OrderColumn(name = "entry_no")
    private final List<ProvidedPiece> pieces = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "evidence_remark", joinColumns = @JoinColumn(name = "evidence_file_id"))
    @OrderColumn(name = "entry_no")
    private final List<Remark> remarks = new ArrayList<>();

    @Embedded
    private @Nullable HonourDeclaration declaration;

    @ElementCollection
    @CollectionTable(name = "evidence_exclusion", joinColumns = @JoinColumn(name = "evidence_file_id"))
    @OrderColumn(name = "entry_no")
    private final List<DeclaredGround> grounds = new ArrayList<>();

    private @Nullable Instant leftAt;

    @SuppressWarnings("NullAway.Init")
    protected EvidenceFile() {}

    private EvidenceFile(MemberFacts member, boolean lead, Instant dueAt) {
        super(Ids.next());
        this.consortiumId = member.consortiumId();
        this.organisationId = member.organisationId();
        this.establishmentId = member.establishmentId();
        this.lead = lead;
        this.state = EvidenceState.PLANNED;
        this.turn = new EvidenceRequestDates(dueAt);
    }

    /**
     * Creates the file when the agreement is signed. From now on the bid cannot be frozen without it; the member is
     * asked later by the process.
     */
    static EvidenceFile planned(MemberFacts member, boolean lead, EvidenceDates dates) {
        return new EvidenceFile(member, lead, dates.dueAt());
    }

    /** Asks the member. A second call changes nothing. */
    void ask(Act act, EvidenceDates dates) {
        if (state != EvidenceState.PLANNED) {
            return;
        }
        state = EvidenceState.AWAITED;
        turn.ask(act.at(), dates);
        record(new ApplicationEvent.EvidenceAsked(act.eventHeader(consortiumId), id(), organisationId, turn.dueAt()));
    }

    /**
     * Adds a piece.
     *
     * @throws RuleViolation when nothing may be provided now, or all files together would be too large
     */
    public void provide(Act act, ProvidedPiece provided) {
        state.requireOpen();
        contents().add(provided);
        record(new ApplicationEvent.PieceProvided(
                act.eventHeader(consortiumId), id(), organisationId, provided.piece(), provided.answer()));
    }

    /**
     * Adds a newer version of an accepted piece that will have expired. The accepted one is valid until the lead
     * accepts this.
     */
    public void renew(Act act, ProvidedPiece provided) {
        if (state != EvidenceState.ACCEPTED) {
            throw new RuleViolation("application.closed." + state);
        }
        contents().add(provided.renewal(Renewal.TO_CHECK));
        record(new ApplicationEvent.EvidenceRenewed(
                act.eventHeader(consortiumId), id(), organisationId, provided.piece()));
    }

    /**
     * Asks the member once for all pieces that will have expired, until they are provided or the bid is frozen.
     *
     * @param pieces the pieces to renew, empty when none needs to be renewed
     * @param dueAt the date by which the bid should be frozen
     */
    public void awaitRenewal(Act act, List<Piece> pieces, Instant dueAt) {
        if (!turn.awaitRenewal(act.at(), !pieces.isEmpty())) {
            return;
        }
        record(
                pieces.isEmpty()
                        ? new ApplicationEvent.RenewalNotAwaited(act.eventHeader(consortiumId), id(), organisationId)
                        : new ApplicationEvent.RenewalAwaited(
                                act.eventHeader(consortiumId), id(), organisationId, pieces, dueAt));
    }

    /**
     * Hands the evidence in; the lead confirms its own. A member that has not made its declaration on honour hands in
     * nothing.
     *
     * @param blocking the number of missing pieces that the deposit
     * requires
     */
    void handIn(Act act, int blocking, Instant checkBy) {
        state.requireOpen();
        List<RuleViolation> open = new ArrayList<>();
        if (blocking > 0) {
            open.add(new RuleViolation("application.pieces-missing", blocking));
        }
        if (declaration == null) {
            open.add(new RuleViolation("application.declaration.missing"));
        }
        if (!open.isEmpty()) {
            throw RuleViolation.together(open);
        }
        requireNoContradiction();
        state = EvidenceState.HANDED_IN;
        turn.handIn(act.at(), checkBy);
        record(new ApplicationEvent.EvidenceHandedIn(
                act.eventHeader(consortiumId), id(), organisationId, rounds, lead, checkBy));
    }

    /**
     * Refuses a declaration of honour written as a sheet, which denies every exclusion ground, when grounds are
     * declared.
     */
    private void requireNoContradiction() {
        if (sheetContradictsDeclaration()) {
            throw new RuleViolation("application.exclusion.sheet-denies");
        }
    }

    /** Checks that the chosen sheet denies every ground while the member declares one, or has declared nothing. */
    public boolean sheetContradictsDeclaration() {
        return (declaration == null || !grounds.isEmpty()) && contents().isSheet(Piece.HONOUR_DECLARATION);
    }

    /**
     * Returns the declaration by which the member denies every ground, for the sheet that says so.
     *
     * @throws RuleViolation when the member has declared nothing yet, or declared a ground
     */
    public HonourDeclaration requireNoGround() {
        if (declaration == null) {
            throw RuleViolation.of("answer", "application.declaration.missing");
        }
        if (!grounds.isEmpty()) {
            throw RuleViolation.of("answer", "application.exclusion.sheet-denies");
        }
        return declaration;
    }

    /**
     * Accepts the evidence or its renewals.
     *
     * @param seen the number of pieces shown to the lead, null when it is not
     * known
     */
    public void accept(Act act, @Nullable Integer seen) {
        if (hasRenewals()) {
            contents().decideRenewals(seen, Renewal.TAKEN);
            record(new ApplicationEvent.RenewalAccepted(act.eventHeader(consortiumId), id(), organisationId));
            return;
        }
        state.requireHandedIn();
        state = EvidenceState.ACCEPTED;
        closedAt = act.at();
        record(new ApplicationEvent.EvidenceAccepted(act.eventHeader(consortiumId), id(), organisationId));
    }

    /** Asks for corrections, three times at most. After that the lead accepts the evidence as it is or waives it. */
    public void askCorrections(Act act, EvidenceCorrections wishes, EvidenceDates dates) {
        state.requireHandedIn();
        if (rounds >= MOST_ROUNDS) {
            throw new RuleViolation("application.rounds-used-up", MOST_ROUNDS);
        }
        words = wishes.comment();
        remarks.addAll(wishes.remarks(act.at()));
        state = EvidenceState.CORRECTIONS;
        rounds++;
        turn.ask(act.at(), dates);
        record(new ApplicationEvent.CorrectionsAsked(
                act.eventHeader(consortiumId),
                id(),
                organisationId,
                rounds,
                wishes.pieces(),
                turn.dueAt(),
                turn.remindAt()));
    }

    /** Refuses the renewed pieces. The accepted pieces stay valid, and the member may renew again. */
    public void refuseRenewals(Act act, EvidenceCorrections wishes, @Nullable Integer seen) {
        List<Piece> refused = contents().renewalsToCheck();
        contents().decideRenewals(seen, Renewal.REFUSED);
        words = wishes.comment();
        remarks.addAll(wishes.remarks(act.at()));
        record(new ApplicationEvent.RenewalRefused(act.eventHeader(consortiumId), id(), organisationId, refused));
    }

    /**
     * Stores the member's declaration on honour: the exclusion grounds that apply to it, or none. The same declaration
     * again changes nothing.
     */
    public void declareExclusions(Act act, List<DeclaredGround> declared) {
        if (state == EvidenceState.PLANNED) {
            throw new RuleViolation("application.closed.PLANNED");
        }
        DeclaredGround.requireEachOnce(declared);
        if (declaration != null && declaration.isOfPresentText() && grounds.equals(declared)) {
            return;
        }
        declaration = new HonourDeclaration(act.at(), act.actor().personId(), HonourText.VERSION);
        grounds.clear();
        grounds.addAll(declared);
        record(new ApplicationEvent.ExclusionsDeclared(
                act.eventHeader(consortiumId), id(), organisationId, declared.isEmpty()));
    }

    /** Waives the evidence: the consortium no longer waits for a partner, or the lead does not accept its pieces. */
    public void waive(Act act, String reason) {
        if (lead) {
            throw new RuleViolation("application.lead-is-not-waived");
        }
        if (!state.isOpen() && state != EvidenceState.HANDED_IN) {
            throw new RuleViolation("application.closed." + state);
        }
        words = TextRules.required(reason, "reason", TextRules.LONG);
        state = EvidenceState.WITHOUT;
        closedAt = act.at();
        record(new ApplicationEvent.EvidenceWaived(act.eventHeader(consortiumId), id(), organisationId));
    }

    /**
     * Reminds the member once for each request, in the last two days before the date.
     *
     * @return true when it is reminded
     * now
     */
    boolean remind(Act act) {
        if (!state.isOpen() || !turn.remind(act.at())) {
            return false;
        }
        record(new ApplicationEvent.EvidenceReminderSent(
                act.eventHeader(consortiumId), id(), organisationId, turn.dueAt()));
        return true;
    }

    /**
     * Asks the member for what the lead's comparison of the candidatures lacks, at most once a day.
     *
     * @param lacking what only the member can give; nothing is asked when it is empty
     * @return true when it is asked now
     */
    boolean askAnswers(Act act, List<CandidatureView.Fact> lacking) {
        boolean awaited = state != EvidenceState.PLANNED && state != EvidenceState.WITHOUT;
        if (!awaited || lacking.isEmpty() || !turn.askAnswers(act.at())) {
            return false;
        }
        record(new ApplicationEvent.AnswersAsked(act.eventHeader(consortiumId), id(), organisationId, lacking));
        return true;
    }

    /** Moves the dates with the consortium's deadline. */
    void moveDates(Act act, EvidenceDates dates) {
        if (!state.isSettled() && turn.move(act.at(), dates) && state.isOpen()) {
            record(new ApplicationEvent.EvidenceDatesMoved(
                    act.eventHeader(consortiumId), id(), organisationId, turn.dueAt()));
        }
    }

    /** Sets the dates of a consortium that continues with a new process, which has not asked for anything yet. */
    void resume(Act act, EvidenceDates dates) {
        turn.awaitRenewal(act.at(), false);
        if (!state.isSettled()) {
            turn.move(act.at(), dates);
        }
    }

    /** Replaces an accepted sheet by one that says what the records say at the freeze. The answer stays the same. */
    public void rewriteSheet(Act act, ProvidedPiece written) {
        contents().addRewritten(written);
        record(new ApplicationEvent.PieceProvided(
                act.eventHeader(consortiumId), id(), organisationId, written.piece(), written.answer()));
    }

    /** Marks that the member left the consortium: its pieces are stored and no longer count. */
    void markLeft(Act act) {
        leftAt = act.at();
    }

    /** Marks that the organisation is a member again, through another slot. */
    void markReturned() {
        leftAt = null;
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

    @Nullable
    Instant answersAskedAt() {
        return turn.answersAskedAt();
    }

    public @Nullable HonourDeclaration declaration() {
        return declaration;
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
