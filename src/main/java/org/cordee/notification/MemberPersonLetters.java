package org.cordee.notification;

import java.util.Locale;
import org.cordee.account.JoinCheck;
import org.cordee.account.LinkHolder;
import org.cordee.consortium.ConsortiumEvent.MemberPersonInvited;
import org.cordee.consortium.InvitedPeopleReading;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Writes to a person whom the lead invited for a member, and to the people whom the member named itself. The invited
 * person gets no account of the member as long as the member has any contact of its own: the lead chose the address,
 * and an account would open the member's other consortia too.
 */
@Component
class MemberPersonLetters implements JoinCheck {

    private static final String LISTENER_ID = "org.cordee.notification.MemberPersonLetters.on";

    private final WritingLetters writing;
    private final LetterContacts contacts;
    private final InvitedPeopleReading invited;

    MemberPersonLetters(WritingLetters writing, LetterContacts contacts, InvitedPeopleReading invited) {
        this.writing = writing;
        this.contacts = contacts;
        this.invited = invited;
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.consortium.ConsortiumEvent$MemberPersonInvited)")
    void on(MemberPersonInvited event) {
        invited.one(event.personId()).ifPresent(person -> {
            Recipient recipient = new Recipient(person.email(), person.name(), Locale.FRENCH, null);
            writing.write(about(LetterKind.MEMBER_PERSON_INVITED, event), event.organisationId(), recipient);
            contacts.of(event.organisationId()).stream()
                    .filter(known -> !known.email().equals(person.email()))
                    .forEach(known -> writing.write(
                            about(LetterKind.MEMBER_PERSON_NOTICE, event), event.organisationId(), known));
        });
    }

    private static Occasion about(LetterKind kind, MemberPersonInvited event) {
        return Occasion.of(kind, event.personId(), event.consortiumId())
                .leadingTo("/consortia/" + event.consortiumId());
    }

    @Override
    public boolean mayJoin(LinkHolder link) {
        return link.organisationId() == null
                || !invited.isInvited(link.organisationId(), link.email())
                || contacts.of(link.organisationId()).stream()
                        .allMatch(known -> known.email().equals(link.email()));
    }
}
