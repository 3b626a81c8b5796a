package org.cordee.consortium;

import static org.cordee.consortium.InvitationState.ACCEPTED;
import static org.cordee.consortium.InvitationState.CAPACITY_GIVEN;
import static org.cordee.consortium.InvitationState.CONFIRMED;
import static org.cordee.consortium.InvitationState.DECLINED;
import static org.cordee.consortium.InvitationState.DRAFT;
import static org.cordee.consortium.InvitationState.EXPIRED;
import static org.cordee.consortium.InvitationState.NDA_SIGNED;
import static org.cordee.consortium.InvitationState.OPENED;
import static org.cordee.consortium.InvitationState.REPLACED;
import static org.cordee.consortium.InvitationState.SENT;
import static org.cordee.consortium.InvitationState.WITHDRAWN;

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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.cordee.consortium.ConsortiumEvent.CapacityExtended;
import org.cordee.consortium.ConsortiumEvent.CapacityGiven;
import org.cordee.consortium.ConsortiumEvent.InvitationAccepted;
import org.cordee.consortium.ConsortiumEvent.InvitationDeclined;
import org.cordee.consortium.ConsortiumEvent.InvitationExpired;
import org.cordee.consortium.ConsortiumEvent.InvitationForwarded;
import org.cordee.consortium.ConsortiumEvent.InvitationLapsed;
import org.cordee.consortium.ConsortiumEvent.InvitationReplaced;
import org.cordee.consortium.ConsortiumEvent.InvitationSent;
import org.cordee.consortium.ConsortiumEvent.InvitationWithdrawn;
import org.cordee.consortium.ConsortiumEvent.MemberConfirmed;
import org.cordee.consortium.ConsortiumEvent.NdaRefused;
import org.cordee.consortium.ConsortiumEvent.NdaSigned;
import org.cordee.consortium.ConsortiumEvent.PartnerRefused;
import org.cordee.consortium.ConsortiumEvent.QuestionAnswered;
import org.cordee.consortium.ConsortiumEvent.QuestionAsked;
import org.cordee.consortium.ConsortiumEvent.ReminderSent;
import org.cordee.consortium.ConsortiumEvent.TurnOpened;
import org.cordee.law.WorkingDayEnd;
import org.cordee.shared.Aggregate;
import org.cordee.shared.EmailAddress;
import org.cordee.shared.EventHeader;
import org.cordee.shared.Ids;
import org.cordee.shared.RuleViolation;
import org.cordee.shared.TooEarly;
import org.jspecify.annotations.Nullable;

/**
 * The invitation of one candidate for one slot. It is answered once: when the candidate and the end of the window race,
 * the second one is refused with the outcome of the first.
 */
@Entity
@Table(name = "invitation")
class Invitation extends Aggregate {

    static final int MOST_FORWARDS = 5;

    @Embedded
    private InvitationParties invited;

    @Enumerated(EnumType.STRING)
    @Column
    private InvitationState state;

    /** True while open, null afterwards: the unique key over it allows one open invitation per candidate, lot and lead. */
    @Column(name = "open_marker")
    private @Nullable Boolean openMarker;

    @Embedded
    private AnswerWindow window;

    /** The deadline of the bid; no window ends after it. */
    @Column(name = "offer_deadline_at")
    private Instant deadline;

    @Column(name = "sent_at")
    private @Nullable Instant sentAt;

    @Embedded
    private CandidateReminders reminders;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    /** Null as long as the invitation is open. */
    @Embedded
    private @Nullable InvitationEnd ending;

    @Embedded
    private NdaUndertaking undertaking;

    @Column(name = "capacity_due_at")
    private @Nullable Instant capacityDueAt;

    @Embedded
    private @Nullable StatedCapacity capacity;

    @Embedded
    private CandidateQuestions questions;

    @ElementCollection
    @CollectionTable(name = "invitation_forward", joinColumns = @JoinColumn(name = "invitation_id"))
    @OrderColumn(name = "forward_no")
    private List<InvitationForward> forwards = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Invitation() {}

    private Invitation(
            UUID id, InvitationParties invited, NdaUndertaking undertaking, AnswerWindow window, Instant deadline) {
        super(id);
        this.invited = invited;
        this.undertaking = undertaking;
        this.state = DRAFT;
        this.openMarker = true;
        this.window = window;
        this.deadline = deadline;
        this.reminders = CandidateReminders.NONE;
        this.questions = new CandidateQuestions();
    }

    /** Opens the turn of a candidate; nothing is sent yet. */
    public static Invitation openTurn(
            Act act,
            UUID id,
            InvitationParties invited,
            NdaUndertaking undertaking,
            Duration window,
            Instant deadline) {
        AnswerWindow open = AnswerWindow.opened(act.at(), window, deadline);
        Invitation invitation = new Invitation(id, invited, undertaking, open, deadline);
        invitation.record(new TurnOpened(
                act.eventHeader(invited.consortiumId()),
                invited.slotId(),
                id,
                invited.organisationId(),
                undertaking.required(),
                open.dueAt(),
                open.firstReminderAt(),
                open.secondReminderAt()));
        return invitation;
    }

    /** Sends the invitation once; one that was answered or withdrawn before is not sent. */
    public void send(Act act) {
        if (state != DRAFT) {
            return;
        }
        state = SENT;
        sentAt = act.at();
        record(new InvitationSent(in(act), slotId(), id(), organisationId(), window.dueAt()));
    }

    /**
     * Reminds a candidate that has not answered.
     *
     * @return whether a reminder is sent: not after an answer, nor after the window ended, nor within 24 hours
     */
    public boolean remind(Act act, int number) {
        if (!isUnanswered() || isSuspended() || !act.at().isBefore(window.dueAt())) {
            return false;
        }
        if (!reminders.allow(number, act.at())) {
            return false;
        }
        reminders = new CandidateReminders(number, act.at());
        record(new ReminderSent(in(act), slotId(), id(), organisationId(), number, window.dueAt()));
        return true;
    }

    /**
     * Accepts in principle: from now on the candidate owes its confidentiality undertaking, where one is required, and
     * its capacity form.
     */
    public void accept(Act act) {
        requireAnswerable(act.at());
        state = ACCEPTED;
        answeredAt = act.at();
        giveTime(act.at());
        record(new InvitationAccepted(in(act), slotId(), id(), organisationId(), undertaking.required(), dates()));
    }

    /** Declines, which ends the invitation; one reason is enough. */
    public void decline(Act act, DeclineReason reason, @Nullable String comment) {
        requireAnswerable(act.at());
        decline(
                act,
                reason,
                TextRules.optional(comment, "comment"),
                new InvitationDeclined(in(act), slotId(), id(), organisationId(), reason));
    }

    /** Asks the lead a question; the window is suspended until the lead has answered. */
    public void ask(Act act, String text) {
        requireAnswerable(act.at());
        CandidateQuestion question = questions.ask(act.at(), text);
        state = OPENED;
        record(new QuestionAsked(in(act), slotId(), id(), organisationId(), question.id(), dates().questionDueAt()));
    }

    /** Records the answer of the lead; the window runs again. */
    public void answerQuestion(Act act, String text) {
        requireOpen();
        CandidateQuestion answered = questions.answer(act.at(), text);
        window = window.resumed(answered.askedAt(), act.at(), deadline);
        record(new QuestionAnswered(in(act), slotId(), id(), organisationId(), answered.id(), window.dueAt()));
    }

    boolean isForwarded() {
        return !forwards.isEmpty();
    }

    /** Forwards the invitation to a colleague, who gets a separate letter; the invitation stays with the candidate. */
    public UUID forward(Act act, String email, String name) {
        requireAnswerable(act.at());
        if (forwards.size() >= MOST_FORWARDS) {
            throw new RuleViolation("consortium.invitation.too-many-forwards", MOST_FORWARDS);
        }
        InvitationForward forward = new InvitationForward(
                Ids.next(),
                act.at(),
                new EmailAddress(email).value(),
                TextRules.required(name, "name", TextRules.SHORT));
        forwards.add(forward);
        state = OPENED;
        record(new InvitationForwarded(in(act), slotId(), id(), organisationId(), forward.id()));
        return forward.id();
    }

    /** Expires the invitation when the timer fires, unless the candidate or the lead acted first. */
    public InvitationOutcome expire(Act act) {
        if (!isOpen() || answeredAt != null) {
            return InvitationOutcome.of(state);
        }
        if (isSuspended()) {
            return InvitationOutcome.QUESTION;
        }
        if (act.at().isBefore(window.dueAt())) {
            throw new TooEarly("consortium.invitation.window-open", window.dueAt());
        }
        close(EXPIRED, act.at(), null);
        record(new InvitationExpired(in(act), slotId(), id(), organisationId()));
        return InvitationOutcome.EXPIRED;
    }

    /** Withdraws the invitation for the lead, as long as it is open. */
    public void withdraw(Act act, String reason) {
        requireOpen();
        close(WITHDRAWN, act.at(), TextRules.required(reason, "reason", TextRules.LONG));
        record(new InvitationWithdrawn(in(act), slotId(), id(), organisationId()));
    }

    /** Closes the invitation because the consortium ended. */
    void lapse(Act act) {
        if (!isOpen()) {
            return;
        }
        close(WITHDRAWN, act.at(), null);
        record(new InvitationLapsed(in(act), slotId(), id(), organisationId()));
    }

    /**
     * Follows the buyer's new deadline of the bid: no window ends after it, and the due dates of later steps follow.
     */
    public void follow(Instant movedDeadline) {
        deadline = movedDeadline;
        window = window.within(movedDeadline);
    }

    /**
     * Records the signature of the confidentiality undertaking.
     *
     * @param shownTexts the hashes of every text the candidate may have been shown; it signs one of them
     */
    public void signNda(Act act, NdaEvidence evidence, Set<String> shownTexts) {
        requireNdaAwaited();
        if (!shownTexts.contains(evidence.textSha256())) {
            throw new RuleViolation("consortium.nda.text-changed");
        }
        undertaking = undertaking.signed(NdaSignature.of(act, evidence));
        state = NDA_SIGNED;
        giveTime(act.at());
        record(new NdaSigned(in(act), slotId(), id(), organisationId(), evidence.textSha256(), dates()));
    }

    /** Records the refusal of the undertaking, which ends the invitation. */
    public void refuseNda(Act act, @Nullable String comment) {
        requireNdaAwaited();
        decline(
                act,
                DeclineReason.NDA_REFUSED,
                TextRules.optional(comment, "comment"),
                new NdaRefused(in(act), slotId(), id(), organisationId()));
    }

    /** Records the capacity form; it may be late, as long as the lead has not invited another candidate. */
    public void giveCapacity(Act act, CapacityForm form) {
        requireCapacityAwaited();
        capacity = new StatedCapacity(act.at(), form.checked());
        state = CAPACITY_GIVEN;
        record(new CapacityGiven(in(act), slotId(), id(), organisationId(), dates().confirmDueAt()));
    }

    /**
     * Requires that the capacity form is due now.
     *
     * @throws RuleViolation with the step that comes first, or when the form was handed in already
     */
    public void requireCapacityAwaited() {
        requireCapacityOutstanding();
        if (!isCapacityAwaited()) {
            throw new RuleViolation(
                    state == ACCEPTED ? "consortium.capacity.nda-first" : "consortium.capacity.accept-first");
        }
    }

    /** Gives the candidate its time once more, for its signature or for its capacity form. */
    public void extend(Act act) {
        requireLate(act.at());
        giveTime(act.at());
        record(new CapacityExtended(in(act), slotId(), id(), organisationId(), isSignatureAwaited(), dates()));
    }

    /** Ends the wait for a late signature or capacity form: the next candidate is invited. */
    public void replace(Act act) {
        requireLate(act.at());
        close(REPLACED, act.at(), null);
        record(new InvitationReplaced(in(act), slotId(), id(), organisationId()));
    }

    /** Confirms the candidate as a member with this id. */
    public void confirm(Act act, UUID memberId) {
        requireCapacityGiven();
        close(CONFIRMED, act.at(), null);
        record(new MemberConfirmed(in(act), slotId(), id(), organisationId(), memberId));
    }

    /** Refuses the candidate after the lead has read its capacity form. */
    public void refusePartner(Act act, @Nullable String reason) {
        requireCapacityGiven();
        close(REPLACED, act.at(), TextRules.optional(reason, "reason"));
        record(new PartnerRefused(in(act), slotId(), id(), organisationId()));
    }

    /** Requires that the candidate accepted and has missed the due date of its signature or capacity form. */
    private void requireLate(Instant now) {
        requireCapacityOutstanding();
        Instant owedBy = owedBy();
        if (owedBy == null || now.isBefore(owedBy)) {
            throw new RuleViolation("consortium.capacity.not-late");
        }
    }

    /** Starts the candidate's time for the next thing it owes, limited by the deadline. */
    private void giveTime(Instant now) {
        if (isSignatureAwaited()) {
            undertaking = undertaking.dueAt(dueAfter(now, TurnDates.TIME_TO_SIGN));
        } else {
            capacityDueAt = dueAfter(now, TurnDates.TIME_FOR_CAPACITY);
        }
    }

    private void decline(Act act, DeclineReason reason, @Nullable String comment, ConsortiumEvent event) {
        answeredAt = act.at();
        close(DECLINED, new InvitationEnd(act.at(), comment, reason));
        record(event);
    }

    public boolean isOpen() {
        return openMarker != null;
    }

    /** Tells whether a question waits for the lead; the window is suspended meanwhile. */
    public boolean isSuspended() {
        return questions.isPending();
    }

    boolean isUnanswered() {
        return state == SENT || state == OPENED;
    }

    /** Tells whether the candidate accepted and the lead has not decided yet. */
    public boolean hasAccepted() {
        return state == ACCEPTED || state == NDA_SIGNED || state == CAPACITY_GIVEN;
    }

    boolean isSignatureAwaited() {
        return state == ACCEPTED && undertaking.required();
    }

    boolean isCapacityAwaited() {
        return state == NDA_SIGNED || (state == ACCEPTED && !undertaking.required());
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
        undertaking.requireUnsigned();
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

    Instant notAfterDeadline(Instant moment) {
        return moment.isBefore(deadline) ? moment : deadline;
    }

    /** Returns the end of the working day some days later, and no time after the deadline. */
    Instant dueAfter(Instant start, Duration days) {
        return WorkingDayEnd.after(start, days, deadline);
    }

    private void close(InvitationState how, Instant at, @Nullable String words) {
        close(how, new InvitationEnd(at, words, null));
    }

    private void close(InvitationState how, InvitationEnd end) {
        state = how;
        openMarker = null;
        ending = end;
    }

    public CandidateTurn turn() {
        return new CandidateTurn(id(), organisationId(), undertaking, dates());
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
        return capacity == null ? invited.establishmentId() : capacity.form().establishmentId();
    }

    public InvitationState state() {
        return state;
    }

    CandidateQuestions questions() {
        return questions;
    }

    public @Nullable StatedCapacity capacity() {
        return capacity;
    }

    NdaUndertaking undertaking() {
        return undertaking;
    }

    @Nullable
    Instant capacityDueAt() {
        return capacityDueAt;
    }

    @Nullable
    InvitationEnd ending() {
        return ending;
    }

    public @Nullable Instant answeredAt() {
        return answeredAt;
    }

    public AnswerWindow window() {
        return window;
    }
}
