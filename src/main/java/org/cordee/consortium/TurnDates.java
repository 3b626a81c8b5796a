package org.cordee.consortium;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The due dates of the steps of a candidate's turn: exact after the step is reached, and before that as if the step
 * were reached at the last moment. Each is due at the end of a working day, except for the answer to a question, which
 * has 24 hours. No step is due after the deadline of the bid.
 *
 * @param secondReminderAt may lie after the end of the window: then there is no second reminder
 * @param lateCapacityDueAt when the lead has to decide about a candidate that owes its signature or its capacity form
 */
public record TurnDates(
        Instant dueAt,
        Instant firstReminderAt,
        Instant secondReminderAt,
        Instant questionDueAt,
        Instant ndaDueAt,
        Instant capacityDueAt,
        Instant lateCapacityDueAt,
        Instant confirmDueAt) {

    static final Duration TIME_TO_SIGN = Duration.ofDays(3);
    static final Duration TIME_FOR_CAPACITY = Duration.ofDays(3);
    static final Duration TIME_TO_DECIDE = Duration.ofDays(1);
    static final Duration TIME_TO_CONFIRM = Duration.ofDays(2);

    static TurnDates of(Invitation invitation) {
        AnswerWindow window = invitation.window();
        CandidateQuestion question = invitation.questions().last();
        Instant asked = question != null && question.isPending() ? question.askedAt() : window.dueAt();
        Instant answered = orElse(invitation.answeredAt(), window.dueAt());
        Instant nda = invitation.notAfterDeadline(
                orElse(invitation.undertaking().dueAt(), invitation.dueAfter(answered, TIME_TO_SIGN)));
        Instant reached = invitation.undertaking().isOpen() ? nda : answered;
        Instant capacity = invitation.notAfterDeadline(
                orElse(invitation.capacityDueAt(), invitation.dueAfter(reached, TIME_FOR_CAPACITY)));
        Instant owed = invitation.isSignatureAwaited() ? nda : capacity;
        StatedCapacity given = invitation.capacity();
        return new TurnDates(
                window.dueAt(),
                window.firstReminderAt(),
                window.secondReminderAt(),
                invitation.notAfterDeadline(asked.plus(AnswerWindow.SUSPENSION)),
                nda,
                capacity,
                invitation.dueAfter(owed, TIME_TO_DECIDE),
                invitation.dueAfter(given == null ? capacity : given.givenAt(), TIME_TO_CONFIRM));
    }

    static TurnDates none(Instant now) {
        return new TurnDates(now, now, now, now, now, now, now, now);
    }

    private static Instant orElse(@Nullable Instant known, Instant otherwise) {
        return known == null ? otherwise : known;
    }
}
