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

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
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
import org.cordee.shared.EmailAddress;
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
class Invitation extends StoredInvitation {

    static final int MOST_QUESTIONS = 3;
    static final int MOST_FORWARDS = 5;
    static final int MOST_REMINDERS = 2;

    @SuppressWarnings("NullAway.Init")
    protected Invitation() {}

    private Invitation(UUID id, InvitationParties invited, AnswerWindow window, Instant deadline) {
        super(id, invited, window, deadline);
    }

    /** Opens the turn of a candidate; nothing is sent yet. */
    public static Invitation openTurn(Act act, UUID id, InvitationParties invited, Duration window, Instant deadline) {
        Invitation invitation = new Invitation(id, invited, AnswerWindow.opened(act.at(), window, deadline), deadline);
        AnswerWindow open = invitation.window;
        invitation.record(new TurnOpened(
                act.eventHeader(invited.consortiumId()),
                invited.slotId(),
                id,
                invited.organisationId(),
                invited.ndaRequired(),
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
        if (number > MOST_REMINDERS || number <= reminders || remindedWithinADay(act.at())) {
            return false;
        }
        reminders = number;
        remindedAt = act.at();
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
        record(new InvitationAccepted(in(act), slotId(), id(), organisationId(), invited.ndaRequired(), dates()));
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
        if (questions.size() >= MOST_QUESTIONS) {
            throw new RuleViolation("consortium.invitation.too-many-questions", MOST_QUESTIONS);
        }
        CandidateQuestion question = new CandidateQuestion(
                Ids.next(), act.at(), TextRules.required(text, "question", TextRules.LONG), null, null);
        questions.add(question);
        state = OPENED;
        record(new QuestionAsked(in(act), slotId(), id(), organisationId(), question.id(), dates().questionDueAt()));
    }

    /** Records the answer of the lead; the window runs again. */
    public void answerQuestion(Act act, String text) {
        requireOpen();
        if (!isSuspended()) {
            throw new RuleViolation("consortium.invitation.no-question");
        }
        int last = questions.size() - 1;
        CandidateQuestion pending = questions.get(last);
        questions.set(last, pending.answered(act.at(), TextRules.required(text, "answer", TextRules.LONG)));
        window = window.resumed(pending.askedAt(), act.at(), deadline);
        record(new QuestionAnswered(in(act), slotId(), id(), organisationId(), pending.id(), window.dueAt()));
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
        nda = NdaSignature.of(act, evidence);
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
        capacity = StatedCapacity.of(form, act.at());
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
            ndaDueAt = notAfterDeadline(now.plus(TurnDates.TIME_TO_SIGN));
        } else {
            capacityDueAt = notAfterDeadline(now.plus(TurnDates.TIME_FOR_CAPACITY));
        }
    }

    private void decline(Act act, DeclineReason reason, @Nullable String comment, ConsortiumEvent event) {
        declineReason = reason;
        answeredAt = act.at();
        close(DECLINED, act.at(), comment);
        record(event);
    }
}
