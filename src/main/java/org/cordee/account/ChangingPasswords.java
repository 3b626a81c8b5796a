package org.cordee.account;

import java.util.Optional;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.EventHeader;
import org.cordee.shared.NotFound;
import org.cordee.shared.Role;
import org.cordee.shared.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes a person's own password, or sets one by a link that an administrator created. Every older session ends. */
@Component
public class ChangingPasswords {

    /** The purpose of the links for a first or forgotten password; the subject is the person. */
    public static final String LINK_PURPOSE = "password";

    private final People people;
    private final Passwords passwords;
    private final OneTimeLinks links;
    private final AccountSettings settings;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    ChangingPasswords(
            People people,
            Passwords passwords,
            OneTimeLinks links,
            AccountSettings settings,
            ApplicationEventPublisher events,
            BusinessClock clock) {
        this.people = people;
        this.passwords = passwords;
        this.links = links;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /** @return the principal with which the current session continues */
    @Transactional
    public AccountPrincipal change(Actor actor, String current, String chosen) {
        Person person =
                Optional.ofNullable(actor.personId()).flatMap(people::findById).orElseThrow(NotFound::new);
        String hash = person.passwordHash();
        if (hash == null || !passwords.matches(current, hash)) {
            throw RuleViolation.of("current", "account.password.wrong");
        }
        person.changePassword(passwords.accept(chosen), actor, clock.now());
        people.save(person);
        return new AccountPrincipal(person.id(), actor.via(), person.securityStamp());
    }

    /** Returns the secret of a new link by which this person chooses a password; earlier ones end. */
    @Transactional
    public String link(Actor actor, UUID personId) {
        actor.requireRole(Role.ADMINISTRATOR);
        Person person =
                people.findById(personId).filter(found -> !found.isErased()).orElseThrow(NotFound::new);
        links.markAllUsed(LINK_PURPOSE, personId);
        events.publishEvent(new PasswordLinkIssued(EventHeader.outsideConsortia(actor, clock.now()), personId));
        return links.issue(
                LINK_PURPOSE, personId, null, person.email(), clock.now().plus(settings.passwordLinkLife()));
    }

    @Transactional
    public void chooseByLink(LinkHolder link, String chosen) {
        if (!LINK_PURPOSE.equals(link.purpose())) {
            throw new NotFound();
        }
        links.lock(link);
        Person person =
                people.findById(link.subjectId()).filter(Person::isEnabled).orElseThrow(NotFound::new);
        person.changePassword(passwords.accept(chosen), Actor.ofLink(), clock.now());
        people.save(person);
        links.markUsed(link);
    }
}
