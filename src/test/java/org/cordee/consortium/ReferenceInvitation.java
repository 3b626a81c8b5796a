package org.cordee.consortium;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cordee.law.WorkingDayEnd;

/**
 * The rules of one invitation, written a second time as briefly as possible; the real invitation is compared with them.
 */
final class ReferenceInvitation {

    static final String DONE = "done";

    private static final List<InvitationState> UNANSWERED = List.of(InvitationState.SENT, InvitationState.OPENED);

    final List<InvitationAct> told = new ArrayList<>();
    final boolean nda;
    Instant deadline;
    InvitationState state = InvitationState.DRAFT;
    boolean open = true;
    Instant due;
    Instant owedBy = Instant.MAX;

    private boolean questionWaits;
    private boolean answered;
    private Instant askedAt = Instant.MIN;
    private Instant remindedAt = Instant.MIN;
    private int reminders;
    private int questions;
    private int forwards;

    ReferenceInvitation(boolean nda, Instant due, Instant deadline) {
        this.nda = nda;
        this.due = earlier(due, deadline);
        this.deadline = deadline;
    }

    ReferenceInvitation copy() {
        ReferenceInvitation copy = new ReferenceInvitation(nda, due, deadline);
        copy.state = state;
        copy.open = open;
        copy.owedBy = owedBy;
        copy.questionWaits = questionWaits;
        copy.answered = answered;
        copy.askedAt = askedAt;
        copy.remindedAt = remindedAt;
        copy.reminders = reminders;
        copy.questions = questions;
        copy.forwards = forwards;
        return copy;
    }

    /** Returns "done" or the key of the refusal; an act that changes nothing records no event. */
    String deed(InvitationAct deed, Instant now) {
        String no = refusal(deed, now);
        if (no == null && changes(deed, now)) {
            told.add(deed);
            change(deed, now);
        }
        return no == null ? DONE : no;
    }

    private String refusal(InvitationAct deed, Instant now) {
        if (deed.isOfTheApplication()) {
            boolean tooEarly = deed == InvitationAct.EXPIRE && open && !answered && !questionWaits && now.isBefore(due);
            return tooEarly ? "invitation.window-open" : null;
        }
        if (!open) {
            return "invitation." + state.name().toLowerCase(Locale.ROOT);
        }
        return switch (deed) {
            case ACCEPT, DECLINE -> unanswerable(now);
            case ASK ->
                unanswerable(now) == null && questions == 3 ? "invitation.too-many-questions" : unanswerable(now);
            case FORWARD ->
                unanswerable(now) == null && forwards == 5 ? "invitation.too-many-forwards" : unanswerable(now);
            case ANSWER -> questionWaits ? null : "invitation.no-question";
            case SIGN, REFUSE_NDA -> unsignable();
            case SIGN_ANOTHER_TEXT -> unsignable() == null ? "nda.text-changed" : unsignable();
            case GIVE_CAPACITY -> capacityUnwanted();
            case EXTEND, REPLACE -> notLate(now);
            case CONFIRM, REFUSE_PARTNER -> state == InvitationState.CAPACITY_GIVEN ? null : "capacity.not-given";
            default -> null;
        };
    }

    private String unanswerable(Instant now) {
        if (state == InvitationState.DRAFT) {
            return "invitation.not-sent";
        }
        if (!UNANSWERED.contains(state)) {
            return "invitation.already-answered";
        }
        if (questionWaits) {
            return "invitation.question-pending";
        }
        return now.isAfter(due) ? "invitation.window-ended" : null;
    }

    private String unsignable() {
        if (nda && (state == InvitationState.NDA_SIGNED || state == InvitationState.CAPACITY_GIVEN)) {
            return "nda.already-signed";
        }
        return nda && state == InvitationState.ACCEPTED ? null : "nda.not-expected";
    }

    private String capacityUnwanted() {
        return switch (state) {
            case CAPACITY_GIVEN -> "capacity.already-given";
            case NDA_SIGNED -> null;
            case ACCEPTED -> nda ? "capacity.nda-first" : null;
            default -> "capacity.accept-first";
        };
    }

    private String notLate(Instant now) {
        if (state == InvitationState.CAPACITY_GIVEN) {
            return "capacity.already-given";
        }
        boolean owes = capacityUnwanted() == null || unsignable() == null;
        return !owes || now.isBefore(earlier(owedBy, deadline)) ? "capacity.not-late" : null;
    }

    private boolean changes(InvitationAct deed, Instant now) {
        return switch (deed) {
            case SEND -> state == InvitationState.DRAFT;
            case REMIND -> mayRemind(1, now);
            case REMIND_AGAIN -> mayRemind(2, now);
            case EXPIRE -> open && !answered && !questionWaits;
            default -> true;
        };
    }

    private boolean mayRemind(int number, Instant now) {
        return UNANSWERED.contains(state)
                && !questionWaits
                && now.isBefore(due)
                && number > reminders
                && (reminders == 0 || !now.isBefore(remindedAt.plus(Duration.ofHours(24))));
    }

    private void change(InvitationAct deed, Instant now) {
        switch (deed) {
            case SEND -> state = InvitationState.SENT;
            case REMIND, REMIND_AGAIN -> {
                reminders = deed == InvitationAct.REMIND ? 1 : 2;
                remindedAt = now;
            }
            case ACCEPT -> become(InvitationState.ACCEPTED, now);
            case SIGN -> become(InvitationState.NDA_SIGNED, now);
            case EXTEND -> become(state, now);
            case FORWARD -> {
                forwards++;
                state = InvitationState.OPENED;
            }
            case ASK -> {
                questions++;
                questionWaits = true;
                askedAt = now;
                state = InvitationState.OPENED;
            }
            case ANSWER -> {
                questionWaits = false;
                Duration stood = Duration.between(askedAt, now);
                Instant later = due.plus(stood.toHours() < 24 ? Duration.ofHours(24) : stood);
                boolean inDays = due.equals(WorkingDayEnd.notBefore(due));
                due = inDays ? WorkingDayEnd.due(now, later, deadline) : earlier(later, deadline);
            }
            case GIVE_CAPACITY -> state = InvitationState.CAPACITY_GIVEN;
            case DECLINE, REFUSE_NDA -> end(InvitationState.DECLINED);
            case EXPIRE -> end(InvitationState.EXPIRED);
            case WITHDRAW -> end(InvitationState.WITHDRAWN);
            case REPLACE, REFUSE_PARTNER -> end(InvitationState.REPLACED);
            case CONFIRM -> end(InvitationState.CONFIRMED);
            case SIGN_ANOTHER_TEXT -> throw new IllegalStateException("always refused");
        }
    }

    private void become(InvitationState next, Instant now) {
        state = next;
        answered = true;
        owedBy = WorkingDayEnd.after(now, Duration.ofDays(3), deadline);
    }

    void end(InvitationState how) {
        state = how;
        open = false;
        answered = answered || how == InvitationState.DECLINED;
    }

    /** Follows the deadline of the bid; no window ends after it. */
    void follow(Instant moved) {
        deadline = moved;
        due = earlier(due, deadline);
    }

    /** Moves all stored moments back, in place of a clock that moves forward. */
    void goBack(Duration time) {
        due = back(due, time);
        deadline = back(deadline, time);
        owedBy = back(owedBy, time);
        askedAt = back(askedAt, time);
        remindedAt = back(remindedAt, time);
    }

    private static Instant back(Instant moment, Duration time) {
        boolean unknown = moment.equals(Instant.MIN) || moment.equals(Instant.MAX);
        return unknown ? moment : moment.minus(time);
    }

    static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
