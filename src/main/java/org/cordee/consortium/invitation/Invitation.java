package org.cordee.consortium.invitation;

import static org.cordee.consortium.invitation.InvitationState.ACCEPTED;
import static org.cordee.consortium.invitation.InvitationState.CAPACITY_GIVEN;
import static org.cordee.consortium.invitation.InvitationState.CONFIRMED;
import static org.cordee.consortium.invitation.InvitationState.DECLINED;
import static org.cordee.consortium.invitation.InvitationState.DRAFT;
import static org.cordee.consortium.invitation.InvitationState.EXPIRED;
import static org.cordee.consortium.invitation.InvitationState.NDA_SIGNED;
import static org.cordee.consortium.invitation.InvitationState.OPENED;
import static org.cordee.consortium.invitation.InvitationState.REPLACED;
import static org.cordee.consortium.invitation.InvitationState.SENT;
import static org.cordee.consortium.invitation.InvitationState.WITHDRAWN;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.cordee.consortium.Act;
import org.cordee.consortium.ConsortiumEvent;
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
import org.cordee.consortium.Words;
import org.cordee.shared.EmailAddress;
import org.cordee.shared.Ids;
import org.cordee.shared.RuleViolation;
import org.cordee.shared.TooEarly;
import org.jspecify.annotations.Nullable;

/**
 * One candidate asked for one slot. It is answered once: whoever comes second, the candidate or the end of the window,
 * is told what happened before.
 */
@Entity
@Table(name = "invitation")
public class Invitation extends StoredInvitation {

    static final int MOST_QUESTIONS = 3;
    static final int MOST_FORWARDS = 5;
    static final int MOST_REMINDERS = 2;

    @SuppressWarnings("NullAway.Init")
    protected Invitation() {}

    private Invitation(UUID id, Invited invited, Window window, Instant deadline) {
        super(id, invited, window, deadline);
    }

    /** A candidate whose turn it is; nothing goes out to it yet. */
    public static Invitation openTurn(Act act, UUID id, Invited invited, Duration window, Instant deadline) {
        Invitation invitation = new Invitation(id, invited, Window.opened(act.at(), window, deadline), deadline);
        Window open = invitation.window;
        invitation.tell(new TurnOpened(
                act.in(invited.consortiumId()),
                invited.slotId(),
                id,
                invited.organisationId(),
                invited.ndaRequired(),
                open.dueAt(),
                open.firstReminderAt(),
                open.secondReminderAt()));
        return invitation;
    }

    /** Goes out once; when it was answered or taken back before, it does not go out at all. */
    public void send(Act act) {
        if (state != DRAFT) {
            return;
        }
        state = SENT;
        sentAt = act.at();
        tell(new InvitationSent(in(act), slotId(), id(), organisationId(), window.dueAt()));
    }

    /** @return whether a reminder goes out: not after an answer, nor when the window ended, nor within 24 hours */
    public boolean remind(Act act, int number) {
        if (!isUnanswered() || isSuspended() || !act.at().isBefore(window.dueAt())) {
            return false;
        }
        if (number > MOST_REMINDERS || number <= reminders || remindedWithinADay(act.at())) {
            return false;
        }
        reminders = number;
        remindedAt = act.at();
        tell(new ReminderSent(in(act), slotId(), id(), organisationId(), number, window.dueAt()));
        return true;
    }

    /** Yes in principle: from now on the candidate owes its undertaking, where one is asked for, and its means. */
    public void accept(Act act) {
        requireAnswerable(act.at());
        state = ACCEPTED;
        answeredAt = act.at();
        giveTime(act.at());
        tell(new InvitationAccepted(in(act), slotId(), id(), organisationId(), invited.ndaRequired(), dates()));
    }

    /** No, which ends it; nobody is asked to explain more than by one reason. */
    public void decline(Act act, DeclineReason reason, @Nullable String comment) {
        requireAnswerable(act.at());
        decline(
                act,
                reason,
                Words.optional(comment, "comment"),
                new InvitationDeclined(in(act), slotId(), id(), organisationId(), reason));
    }

    /** The window stands still until the lead has answered. */
    public void ask(Act act, String text) {
        requireAnswerable(act.at());
        if (questions.size() >= MOST_QUESTIONS) {
            throw new RuleViolation("consortium.invitation.too-many-questions", MOST_QUESTIONS);
        }
        Question question =
                new Question(Ids.next(), act.at(), Words.required(text, "question", Words.LONG), null, null);
        questions.add(question);
        state = OPENED;
        tell(new QuestionAsked(in(act), slotId(), id(), organisationId(), question.id(), dates().questionDueAt()));
    }

    /** The lead answers, and the window runs on. */
    public void answerQuestion(Act act, String text) {
        requireOpen();
        if (!isSuspended()) {
            throw new RuleViolation("consortium.invitation.no-question");
        }
        int last = questions.size() - 1;
        Question pending = questions.get(last);
        questions.set(last, pending.answered(act.at(), Words.required(text, "answer", Words.LONG)));
        window = window.resumed(pending.askedAt(), act.at(), deadline);
        tell(new QuestionAnswered(in(act), slotId(), id(), organisationId(), pending.id(), window.dueAt()));
    }

    /** The invitation stays with the candidate; a colleague gets a letter of its own. */
    public UUID forward(Act act, String email, String name) {
        requireAnswerable(act.at());
        if (forwards.size() >= MOST_FORWARDS) {
            throw new RuleViolation("consortium.invitation.too-many-forwards", MOST_FORWARDS);
        }
        Forward forward = new Forward(
                Ids.next(), act.at(), new EmailAddress(email).value(), Words.required(name, "name", Words.SHORT));
        forwards.add(forward);
        state = OPENED;
        tell(new InvitationForwarded(in(act), slotId(), id(), organisationId(), forward.id()));
        return forward.id();
    }

    /** The timer rang: the invitation expires unless the candidate or the lead was first. */
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
        tell(new InvitationExpired(in(act), slotId(), id(), organisationId()));
        return InvitationOutcome.EXPIRED;
    }

    /** The lead takes it back, as long as it is open. */
    public void withdraw(Act act, String reason) {
        requireOpen();
        close(WITHDRAWN, act.at(), Words.required(reason, "reason", Words.LONG));
        tell(new InvitationWithdrawn(in(act), slotId(), id(), organisationId()));
    }

    /** The grouping ended, so there is nothing left to answer. */
    void lapse(Act act) {
        if (!isOpen()) {
            return;
        }
        close(WITHDRAWN, act.at(), null);
        tell(new InvitationLapsed(in(act), slotId(), id(), organisationId()));
    }

    /** The buyer moved the deadline of the bid: no window outlasts it, and what is still to come gets the new time. */
    public void follow(Instant movedDeadline) {
        deadline = movedDeadline;
        window = window.within(movedDeadline);
    }

    /** @param shownTexts the hashes of every text the candidate may have been shown; what it signs is one of them */
    public void signNda(Act act, NdaEvidence evidence, Set<String> shownTexts) {
        requireNdaAwaited();
        if (!shownTexts.contains(evidence.textSha256())) {
            throw new RuleViolation("consortium.nda.text-changed");
        }
        nda = NdaSignature.of(act, evidence);
        state = NDA_SIGNED;
        giveTime(act.at());
        tell(new NdaSigned(in(act), slotId(), id(), organisationId(), evidence.textSha256(), dates()));
    }

    /** The undertaking is refused, and with it the invitation. */
    public void refuseNda(Act act, @Nullable String comment) {
        requireNdaAwaited();
        decline(
                act,
                DeclineReason.NDA_REFUSED,
                Words.optional(comment, "comment"),
                new NdaRefused(in(act), slotId(), id(), organisationId()));
    }

    /** May come late, as long as the lead has not asked somebody else. */
    public void giveCapacity(Act act, CapacityForm form) {
        requireCapacityAwaited();
        capacity = StatedCapacity.of(form, act.at());
        state = CAPACITY_GIVEN;
        tell(new CapacityGiven(in(act), slotId(), id(), organisationId(), dates().confirmDueAt()));
    }

    /** @throws RuleViolation that says what comes first, or that the means were handed in already */
    public void requireCapacityAwaited() {
        requireCapacityOutstanding();
        if (!isCapacityAwaited()) {
            throw new RuleViolation(
                    state == ACCEPTED ? "consortium.capacity.nda-first" : "consortium.capacity.accept-first");
        }
    }

    /** The candidate gets its time once more, for its signature or for its means. */
    public void extend(Act act) {
        requireLate(act.at());
        giveTime(act.at());
        tell(new CapacityExtended(in(act), slotId(), id(), organisationId(), isSignatureAwaited(), dates()));
    }

    /** The lead waits no longer for what is late: the next candidate is asked. */
    public void replace(Act act) {
        requireLate(act.at());
        close(REPLACED, act.at(), null);
        tell(new InvitationReplaced(in(act), slotId(), id(), organisationId()));
    }

    /** The candidate is taken as a member under this id. */
    public void confirm(Act act, UUID memberId) {
        requireCapacityGiven();
        close(CONFIRMED, act.at(), null);
        tell(new MemberConfirmed(in(act), slotId(), id(), organisationId(), memberId));
    }

    /** The lead has read the means and does not take the candidate. */
    public void refusePartner(Act act, @Nullable String reason) {
        requireCapacityGiven();
        close(REPLACED, act.at(), Words.optional(reason, "reason"));
        tell(new PartnerRefused(in(act), slotId(), id(), organisationId()));
    }

    /** Late is whoever accepted and owes its signature or its means beyond their day. */
    private void requireLate(Instant now) {
        requireCapacityOutstanding();
        Instant owedBy = owedBy();
        if (owedBy == null || now.isBefore(owedBy)) {
            throw new RuleViolation("consortium.capacity.not-late");
        }
    }

    /** From now on the candidate has its time for what it owes, if the deadline leaves it. */
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
        tell(event);
    }
}
