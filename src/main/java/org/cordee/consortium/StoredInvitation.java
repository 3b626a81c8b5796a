package org.cordee.consortium;

import static org.cordee.consortium.InvitationState.ACCEPTED;
import static org.cordee.consortium.InvitationState.CAPACITY_GIVEN;
import static org.cordee.consortium.InvitationState.DRAFT;
import static org.cordee.consortium.InvitationState.NDA_SIGNED;
import static org.cordee.consortium.InvitationState.OPENED;
import static org.cordee.consortium.InvitationState.SENT;

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
import java.util.Locale;
import java.util.UUID;
import org.cordee.shared.Aggregate;
import org.cordee.shared.EventHeader;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** The stored fields of an invitation and the conditions that its acts require. */
@MappedSuperclass
abstract class StoredInvitation extends Aggregate {

    @Embedded
    InvitationParties invited;

    @Enumerated(EnumType.STRING)
    @Column
    InvitationState state;

    /** True while open, null afterwards: the unique key over it allows one open invitation per candidate, lot and lead. */
    @Column(name = "open_marker")
    @Nullable
    Boolean openMarker;

    @Embedded
    AnswerWindow window;

    /** The deadline of the bid; no window ends after it. */
    @Column(name = "offer_deadline_at")
    Instant deadline;

    @Column(name = "sent_at")
    @Nullable
    Instant sentAt;

    @Column(name = "reminders")
    int reminders;

    @Column(name = "reminded_at")
    @Nullable
    Instant remindedAt;

    @Column(name = "answered_at")
    @Nullable
    Instant answeredAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "decline_reason")
    @Nullable
    DeclineReason declineReason;

    /** The comment or reason given by the party that ended the invitation. */
    @Column(name = "closing_words")
    @Nullable
    String closingWords;

    @Column(name = "closed_at")
    @Nullable
    Instant closedAt;

    /** The due date of the confidentiality undertaking, where one is required. */
    @Column(name = "nda_due_at")
    @Nullable
    Instant ndaDueAt;

    @Column(name = "capacity_due_at")
    @Nullable
    Instant capacityDueAt;

    @Embedded
    @Nullable
    NdaSignature nda;

    @Embedded
    @Nullable
    StatedCapacity capacity;

    @ElementCollection
    @CollectionTable(name = "invitation_question", joinColumns = @JoinColumn(name = "invitation_id"))
    @OrderColumn(name = "question_no")
    List<CandidateQuestion> questions = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "invitation_forward", joinColumns = @JoinColumn(name = "invitation_id"))
    @OrderColumn(name = "forward_no")
    List<InvitationForward> forwards = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected StoredInvitation() {}

    StoredInvitation(UUID id, InvitationParties invited, AnswerWindow window, Instant deadline) {
        super(id);
        this.invited = invited;
        this.state = DRAFT;
        this.openMarker = true;
        this.window = window;
        this.deadline = deadline;
    }

    public boolean isOpen() {
        return openMarker != null;
    }

    /** Tells whether a question waits for the lead; the window is suspended meanwhile. */
    public boolean isSuspended() {
        return !questions.isEmpty() && questions.get(questions.size() - 1).isPending();
    }

    boolean isUnanswered() {
        return state == SENT || state == OPENED;
    }

    /** Tells whether the candidate accepted and the lead has not decided yet. */
    public boolean hasAccepted() {
        return state == ACCEPTED || state == NDA_SIGNED || state == CAPACITY_GIVEN;
    }

    boolean isSignatureAwaited() {
        return state == ACCEPTED && invited.ndaRequired();
    }

    /** Tells whether the undertaking is still to be signed, now or after the invitation is accepted. */
    boolean isSignatureOpen() {
        return invited.ndaRequired() && nda == null;
    }

    boolean isCapacityAwaited() {
        return state == NDA_SIGNED || (state == ACCEPTED && !invited.ndaRequired());
    }

    void requireAnswerable(Instant now) {
        requireOpen();
        if (state == DRAFT) {
            throw new RuleViolation("consortium.invitation.not-sent");
        }
        if (!isUnanswered()) {
            throw new RuleViolation("consortium.invitation.already-answered");
        }
        if (isSuspended()) {
            throw new RuleViolation("consortium.invitation.question-pending");
        }
        if (window.hasEnded(now)) {
            throw new RuleViolation("consortium.invitation.window-ended", window.dueAt());
        }
    }

    /**
     * Requires that the invitation is open.
     *
     * @throws RuleViolation with the way the invitation ended: declined, expired, withdrawn, replaced or confirmed
     */
    void requireOpen() {
        if (!isOpen()) {
            throw new RuleViolation("consortium.invitation." + state.name().toLowerCase(Locale.ROOT));
        }
    }

    void requireNdaAwaited() {
        requireOpen();
        if (nda != null) {
            throw new RuleViolation("consortium.nda.already-signed");
        }
        if (!isSignatureAwaited()) {
            throw new RuleViolation("consortium.nda.not-expected");
        }
    }

    /** Returns the due date of the candidate's signature or capacity form, or null when it owes neither. */
    public @Nullable Instant owedBy() {
        if (isSignatureAwaited()) {
            return dates().ndaDueAt();
        }
        return isCapacityAwaited() ? dates().capacityDueAt() : null;
    }

    void requireCapacityOutstanding() {
        requireOpen();
        if (state == CAPACITY_GIVEN) {
            throw new RuleViolation("consortium.capacity.already-given");
        }
    }

    void requireCapacityGiven() {
        requireOpen();
        if (state != CAPACITY_GIVEN) {
            throw new RuleViolation("consortium.capacity.not-given");
        }
    }

    boolean remindedWithinADay(Instant now) {
        return remindedAt != null && now.isBefore(remindedAt.plus(AnswerWindow.BETWEEN_REMINDERS));
    }

    Instant notAfterDeadline(Instant moment) {
        return moment.isBefore(deadline) ? moment : deadline;
    }

    void close(InvitationState how, Instant at, @Nullable String words) {
        state = how;
        openMarker = null;
        closedAt = at;
        closingWords = words;
    }

    public CandidateTurn turn() {
        return new CandidateTurn(true, id(), organisationId(), invited.ndaRequired(), dates());
    }

    public TurnDates dates() {
        return TurnDates.of(this);
    }

    EventHeader in(Act act) {
        return act.eventHeader(invited.consortiumId());
    }

    public InvitationParties invited() {
        return invited;
    }

    UUID slotId() {
        return invited.slotId();
    }

    public UUID organisationId() {
        return invited.organisationId();
    }

    public UUID leadOrganisationId() {
        return invited.leadOrganisationId();
    }

    /** Returns the establishment that does the work: the one named in the capacity form, else the one invited. */
    public UUID establishmentId() {
        return capacity == null ? invited.establishmentId() : capacity.establishmentId();
    }

    public InvitationState state() {
        return state;
    }

    Instant askedAt() {
        return questions.get(questions.size() - 1).askedAt();
    }

    public @Nullable CandidateQuestion lastQuestion() {
        return questions.isEmpty() ? null : questions.get(questions.size() - 1);
    }

    public List<CandidateQuestion> questions() {
        return List.copyOf(questions);
    }

    public @Nullable StatedCapacity capacity() {
        return capacity;
    }

    public @Nullable NdaSignature nda() {
        return nda;
    }

    public @Nullable DeclineReason declineReason() {
        return declineReason;
    }

    public @Nullable String closingWords() {
        return closingWords;
    }

    public @Nullable Instant answeredAt() {
        return answeredAt;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }

    public AnswerWindow window() {
        return window;
    }
}
