package org.cordee.notification;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cordee.account.AccountSettings;
import org.cordee.account.ChangingPasswords;
import org.cordee.account.PasswordAsked;
import org.cordee.account.PasswordLinkSent;
import org.cordee.account.PeopleReading;
import org.cordee.account.PersonRegistered;
import org.cordee.account.SecondFactorEvent;
import org.cordee.account.SigningCodeAsked;
import org.cordee.account.SigningCodes;
import org.cordee.notification.Occasion.Link;
import org.cordee.shared.Actor;
import org.cordee.shared.Role;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Receives events about accounts and sends the link for choosing a password: to a new account without password, to a
 * person who forgot the password, and to one to whom an administrator sends it. It tells a person of each change of its
 * second factors.
 */
@Component
class AccountLetters {

    private static final String LISTENER_ID = "org.cordee.notification.AccountLetters.on";
    private static final Actor SYSTEM = new Actor(null, null, Set.of(Role.ADMINISTRATOR), Actor.Via.SYSTEM);

    private final WritingLetters writing;
    private final LetterContacts contacts;
    private final PeopleReading people;
    private final AccountSettings settings;
    private final SigningCodes codes;

    AccountLetters(
            WritingLetters writing,
            LetterContacts contacts,
            PeopleReading people,
            AccountSettings settings,
            SigningCodes codes) {
        this.writing = writing;
        this.contacts = contacts;
        this.people = people;
        this.settings = settings;
        this.codes = codes;
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.account.PersonRegistered)")
    void on(PersonRegistered event) {
        UUID person = event.personId();
        contacts.person(person).stream()
                .filter(recipient -> !people.one(SYSTEM, person).hasPassword())
                .forEach(recipient -> writing.write(firstPassword(event), null, recipient));
    }

    private Occasion firstPassword(PersonRegistered event) {
        Instant until = event.occurredAt().plus(settings.passwordLinkLife());
        return Occasion.of(LetterKind.FIRST_PASSWORD, event.personId(), event.personId())
                .with(new Link(ChangingPasswords.LINK_PURPOSE, event.personId(), until, false));
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.account.PasswordLinkSent)")
    void on(PasswordLinkSent event) {
        Instant until = event.occurredAt().plus(settings.passwordLinkLife());
        Occasion occasion = Occasion.of(LetterKind.PASSWORD_LINK, event.eventId(), event.personId())
                .with(new Link(ChangingPasswords.LINK_PURPOSE, event.personId(), until, false));
        contacts.person(event.personId()).forEach(recipient -> writing.write(occasion, null, recipient));
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.account.PasswordAsked)")
    void on(PasswordAsked event) {
        Instant until = event.at().plus(settings.forgottenLinkLife());
        Occasion occasion = Occasion.of(LetterKind.FORGOTTEN_PASSWORD, event.id(), event.personId())
                .with(new Link(ChangingPasswords.LINK_PURPOSE, event.personId(), until, false));
        contacts.person(event.personId()).forEach(recipient -> writing.write(occasion, null, recipient));
    }

    /** Draws the code for its letter. An event received again draws none, so that the letter's code stays valid. */
    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.account.SigningCodeAsked)")
    void on(SigningCodeAsked event) {
        if (writing.isWritten(LetterKind.SIGNING_CODE, event.id())) {
            return;
        }
        codes.draw(event.linkId()).ifPresent(drawn -> {
            Occasion occasion = Occasion.of(LetterKind.SIGNING_CODE, event.id(), event.linkId())
                    .showing(Map.of(FactKind.CODE, LinkSecret.shown(drawn.code())));
            writing.write(occasion, drawn.organisationId(), new Recipient(drawn.email(), null, Locale.FRENCH, null));
        });
    }

    /** Tells the person at once, so that a change by somebody else is noticed. */
    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.account.SecondFactorEvent)")
    void on(SecondFactorEvent event) {
        Occasion occasion = Occasion.of(LetterKind.SECOND_FACTOR, event.eventId(), event.personId())
                .showing(Map.of(
                        FactKind.CHANGE, event.change().name(),
                        FactKind.CHANGED_AT, event.occurredAt().toString()))
                .leadingTo("/account/security");
        contacts.person(event.personId()).forEach(recipient -> writing.write(occasion, null, recipient));
    }
}
