package org.cordee.notification;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.cordee.consortium.ConsortiumEvent.CapacityExtended;
import org.cordee.consortium.ConsortiumEvent.CapacityGiven;
import org.cordee.consortium.ConsortiumEvent.InvitationAccepted;
import org.cordee.consortium.ConsortiumEvent.InvitationDeclined;
import org.cordee.consortium.ConsortiumEvent.InvitationEvent;
import org.cordee.consortium.ConsortiumEvent.InvitationExpired;
import org.cordee.consortium.ConsortiumEvent.InvitationForwarded;
import org.cordee.consortium.ConsortiumEvent.InvitationLapsed;
import org.cordee.consortium.ConsortiumEvent.InvitationReplaced;
import org.cordee.consortium.ConsortiumEvent.InvitationSent;
import org.cordee.consortium.ConsortiumEvent.InvitationWithdrawn;
import org.cordee.consortium.ConsortiumEvent.MemberConfirmed;
import org.cordee.consortium.ConsortiumEvent.NdaRefused;
import org.cordee.consortium.ConsortiumEvent.PartnerRefused;
import org.cordee.consortium.ConsortiumEvent.QuestionAnswered;
import org.cordee.consortium.ConsortiumEvent.QuestionAsked;
import org.cordee.consortium.ConsortiumEvent.ReminderSent;
import org.cordee.consortium.DeclineReason;
import org.cordee.consortium.TurnDates;
import org.cordee.notification.Occasion.Link;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Receives events about an invitation and notifies the candidate or the lead. */
@Component
class InvitationLetters {

    private static final String LISTENER_ID = "org.cordee.notification.InvitationLetters.on";

    private final WritingLetters writing;
    private final LetterLookup matters;

    InvitationLetters(WritingLetters writing, LetterLookup matters) {
        this.writing = writing;
        this.matters = matters;
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.consortium.ConsortiumEvent$InvitationEvent)")
    void on(InvitationEvent event) {
        UUID invitation = event.invitationId();
        if (event instanceof InvitationSent sent) {
            toCandidate(asking(LetterKind.INVITATION, sent, invitation, sent.dueAt()), sent);
        } else if (event instanceof ReminderSent reminder) {
            Occasion occasion = asking(LetterKind.REMINDER, reminder, invitation, reminder.dueAt());
            toCandidate(occasion.round(reminder.number()), reminder);
        } else if (event instanceof InvitationForwarded forwarded) {
            forward(forwarded);
        } else if (event instanceof QuestionAsked asked) {
            Occasion occasion = to(LetterKind.QUESTION_TO_LEAD, asked, asked.questionId());
            toLead(occasion.due(asked.answerDueAt()).leadingTo("/invitations/" + invitation), asked);
        } else if (event instanceof QuestionAnswered answered) {
            toCandidate(
                    asking(LetterKind.ANSWER_TO_CANDIDATE, answered, answered.questionId(), answered.dueAt()),
                    answered);
        } else {
            onAnswer(event);
        }
    }

    private void onAnswer(InvitationEvent event) {
        UUID invitation = event.invitationId();
        if (event instanceof InvitationAccepted accepted) {
            Instant due = due(accepted.ndaRequired(), accepted.dates());
            toCandidate(holding(LetterKind.NEXT_FORMALITIES, accepted, invitation, due), accepted);
        } else if (event instanceof InvitationDeclined declined) {
            toLead(declined(declined, declined.reason()), declined);
        } else if (event instanceof NdaRefused refused) {
            toLead(declined(refused, DeclineReason.NDA_REFUSED), refused);
        } else if (event instanceof InvitationExpired expired) {
            toCandidate(to(LetterKind.EXPIRED, expired, invitation), expired);
            toLead(to(LetterKind.UNANSWERED, expired, invitation), expired);
        } else if (event instanceof CapacityGiven given) {
            Occasion occasion = to(LetterKind.CAPACITY_TO_CONFIRM, given, invitation);
            toLead(occasion.due(given.confirmDueAt()).leadingTo("/invitations/" + invitation), given);
        } else if (event instanceof CapacityExtended extended) {
            Instant due = due(extended.forSignature(), extended.dates());
            Occasion occasion = holding(LetterKind.CAPACITY_EXTENDED, extended, extended.eventId(), due);
            toCandidate(occasion, extended);
        } else {
            onEnd(event);
        }
    }

    private static Instant due(boolean signature, TurnDates dates) {
        return signature ? dates.ndaDueAt() : dates.capacityDueAt();
    }

    private void onEnd(InvitationEvent event) {
        UUID invitation = event.invitationId();
        if (event instanceof MemberConfirmed) {
            Occasion occasion = to(LetterKind.CONFIRMED, event, invitation);
            toCandidate(occasion.leadingTo("/consortia/" + event.consortiumId()), event);
        } else if (event instanceof PartnerRefused) {
            toCandidate(to(LetterKind.REFUSED, event, invitation), event);
        } else if (event instanceof InvitationWithdrawn) {
            toCandidate(to(LetterKind.WITHDRAWN, event, invitation), event);
        } else if (event instanceof InvitationLapsed) {
            toCandidate(to(LetterKind.LAPSED, event, invitation), event);
        } else if (event instanceof InvitationReplaced) {
            toCandidate(to(LetterKind.REPLACED, event, invitation), event);
        }
    }

    private void forward(InvitationForwarded event) {
        Instant due = matters.answerDueAt(event.invitationId());
        Occasion occasion = asking(LetterKind.FORWARDED, event, event.forwardId(), due);
        writing.write(occasion, event.organisationId(), matters.forwardRecipient(event.forwardId()));
    }

    private static Occasion declined(InvitationEvent event, DeclineReason reason) {
        return to(LetterKind.DECLINED, event, event.invitationId()).showing(Map.of(FactKind.REASON, reason.name()));
    }

    private static Occasion to(LetterKind kind, InvitationEvent event, UUID subject) {
        return Occasion.of(kind, subject, event.consortiumId())
                .about(event.invitationId())
                .naming(event.organisationId());
    }

    /** Creates an occasion that asks for an answer: the link opens the invitation, with or without an account. */
    private static Occasion asking(LetterKind kind, InvitationEvent event, UUID subject, Instant due) {
        return to(kind, event, subject)
                .due(due)
                .leadingTo("/invitations/" + event.invitationId())
                .with(new Link(Link.INVITATION, event.invitationId(), due, false));
    }

    /** Creates an occasion for the formalities after acceptance; a recipient without an account gets a new link. */
    private static Occasion holding(LetterKind kind, InvitationEvent event, UUID subject, Instant due) {
        return to(kind, event, subject)
                .due(due)
                .leadingTo("/invitations/" + event.invitationId())
                .with(new Link(Link.INVITATION, event.invitationId(), due, true));
    }

    private void toCandidate(Occasion occasion, InvitationEvent event) {
        writing.write(occasion, event.organisationId());
    }

    private void toLead(Occasion occasion, InvitationEvent event) {
        writing.write(occasion, matters.of(event.consortiumId(), null).leadOrganisationId());
    }
}
