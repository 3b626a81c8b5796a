package org.cordee.notification;

import java.util.UUID;
import org.cordee.consortium.talk.MessagePosted;
import org.cordee.notification.Occasion.Link;
import org.cordee.shared.Deadline;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Notifies the other readers of a conversation of a message. The letter names the author and leads to the page; the
 * text is not in it, because an administrator reads letters and mailboxes are shared.
 */
@Component
class MessageLetters {

    private static final String LISTENER_ID = "org.cordee.notification.MessageLetters.on";

    private final WritingLetters writing;
    private final LetterLookup matters;

    MessageLetters(WritingLetters writing, LetterLookup matters) {
        this.writing = writing;
        this.matters = matters;
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.consortium.talk.MessagePosted)")
    void on(MessagePosted event) {
        UUID invitation = event.invitationId();
        if (invitation == null) {
            toOtherMembers(event);
            return;
        }
        ConsortiumBrief matter = matters.of(event.consortiumId(), invitation);
        if (event.organisationId().equals(matter.leadOrganisationId())) {
            toCandidate(event, invitation, matter.offerDeadline());
        } else {
            writing.write(about(LetterKind.MESSAGE_OF_CANDIDATE, event, invitation), matter.leadOrganisationId());
        }
    }

    private void toOtherMembers(MessagePosted event) {
        Occasion occasion = Occasion.of(LetterKind.MESSAGE_TO_MEMBERS, event.messageId(), event.consortiumId())
                .naming(event.organisationId())
                .leadingTo("/consortia/" + event.consortiumId() + "/messages");
        matters.memberOrganisations(event.consortiumId()).stream()
                .filter(organisation -> !organisation.equals(event.organisationId()))
                .forEach(organisation -> writing.write(occasion, organisation));
    }

    /** Writes to the candidate; without an account it gets a link to its invitation, where the conversation is. */
    private void toCandidate(MessagePosted event, UUID invitation, @Nullable Deadline deadline) {
        UUID candidate = matters.invited(invitation);
        Occasion occasion = about(LetterKind.MESSAGE_TO_CANDIDATE, event, invitation);
        writing.write(
                deadline == null
                        ? occasion
                        : occasion.with(new Link(Link.INVITATION, invitation, deadline.instant(), true)),
                candidate);
    }

    private static Occasion about(LetterKind kind, MessagePosted event, UUID invitation) {
        return Occasion.of(kind, event.messageId(), event.consortiumId())
                .about(invitation)
                .naming(event.organisationId())
                .leadingTo("/invitations/" + invitation + "/messages");
    }
}
