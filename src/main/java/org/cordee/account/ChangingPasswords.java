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
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Changes a person's own password, or sets one by a one-time link. Every older session ends, and every browser in which
 * the person signed in before is forgotten. An administrator can send a link and never sees it.
 */
@Component
public class ChangingPasswords {

    /** The purpose of the links for a first or forgotten password; the subject is the person. */
    public static final String LINK_PURPOSE = "password";

    private final People people;
    private final Passwords passwords;
    private final KnownWords knownWords;
    private final OneTimeLinks links;
    private final SignInThrottle throttle;
    private final KnownDevices devices;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;

    ChangingPasswords(
            People people,
            Passwords passwords,
            KnownWords knownWords,
            OneTimeLinks links,
            SignInThrottle throttle,
            KnownDevices devices,
            ApplicationEventPublisher events,
            BusinessClock clock,
            PlatformTransactionManager transactions) {
        this.people = people;
        this.passwords = passwords;
        this.knownWords = knownWords;
        this.links = links;
        this.throttle = throttle;
        this.devices = devices;
        this.events = events;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Changes the actor's own password. The current one is asked with the limit of a sign-in, so that it cannot be
     * guessed inside a session; each check is counted before it is made, in a transaction of its own.
     *
     * @return the principal with which the current session continues
     * @throws RuleViolation {@code account.password.wrong}, or {@code account.password.too-many} after too many wrong
     * ones; the refusals of {@link Passwords#accept}
     */
    public AccountPrincipal change(Actor actor, String current, String chosen) {
        Person person =
                Optional.ofNullable(actor.personId()).flatMap(people::findById).orElseThrow(NotFound::new);
        requireCurrent(person, current);
        person.changePassword(passwords.accept(chosen, knownWords.of(person)), actor, clock.now());
        transaction.executeWithoutResult(status -> {
            people.saveAndFlush(person);
            devices.forget(person.id());
        });
        return new AccountPrincipal(person.id(), actor.via(), person.securityStamp());
    }

    private void requireCurrent(Person person, String current) {
        SignInThrottle.Reservation reserved = throttle.reserveConfirmation(person.id(), person.guessSeries())
                .orElseThrow(() -> RuleViolation.of("current", "account.password.too-many"));
        String hash = person.passwordHash();
        if (hash == null || !passwords.matches(current, hash)) {
            throw RuleViolation.of("current", "account.password.wrong");
        }
        throttle.succeeded(reserved);
    }

    /** Sends a person a letter with a new link by which it chooses a password; earlier links end. */
    @Transactional
    public void sendLink(Actor actor, UUID personId) {
        actor.requireRole(Role.ADMINISTRATOR);
        if (people.findById(personId).filter(Person::isEnabled).isEmpty()) {
            throw new NotFound();
        }
        links.markAllUsed(LINK_PURPOSE, personId);
        events.publishEvent(new PasswordLinkSent(EventHeader.outsideConsortia(actor, clock.now()), personId));
    }

    /**
     * Sets the password that the holder of a link chose.
     *
     * @return the person's id
     */
    @Transactional
    public UUID chooseByLink(LinkHolder link, String chosen) {
        if (!LINK_PURPOSE.equals(link.purpose())) {
            throw new NotFound();
        }
        links.lock(link);
        Person person =
                people.findById(link.subjectId()).filter(Person::isEnabled).orElseThrow(NotFound::new);
        person.changePassword(passwords.accept(chosen, knownWords.of(person)), Actor.ofLink(), clock.now());
        people.save(person);
        links.markUsed(link);
        devices.forget(person.id());
        return person.id();
    }
}
