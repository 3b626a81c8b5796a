package org.cordee.account;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.CollectedRefusals;
import org.cordee.shared.EmailAddress;
import org.cordee.shared.Role;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Creates an account for a person. */
@Component
public class RegisteringPeople {

    private static final Logger LOG = LoggerFactory.getLogger(RegisteringPeople.class);

    private final People people;
    private final Passwords passwords;
    private final OrganisationCheck organisations;
    private final KnownWords knownWords;
    private final BusinessClock clock;

    RegisteringPeople(
            People people,
            Passwords passwords,
            OrganisationCheck organisations,
            KnownWords knownWords,
            BusinessClock clock) {
        this.people = people;
        this.passwords = passwords;
        this.organisations = organisations;
        this.knownWords = knownWords;
        this.clock = clock;
    }

    /** Registers a person for the application itself, above all for demonstration data. */
    @Transactional
    public UUID register(
            String email, String name, @Nullable String password, Locale locale, List<RoleGrant> memberships) {
        return register(Actor.system(), email, name, password, locale, memberships);
    }

    /**
     * Registers a person on behalf of an administrator or the application.
     *
     * @param password null when the person will choose it by the link of its letter. An administrator knows no password
     * of a real person: it gives one only to people of invented organisations, for a simulation
     * @return the person's id
     * @throws RuleViolation {@code account.email.taken} when the address has an account; together with all other
     * refusals; {@code account.password.by-administrator} for the password of a real person
     */
    @Transactional
    public UUID register(
            Actor actor,
            String email,
            String name,
            @Nullable String password,
            Locale locale,
            List<RoleGrant> memberships) {
        if (!actor.isSystem()) {
            actor.requireRole(Role.ADMINISTRATOR);
            memberships.forEach(organisations::require);
            if (password != null && !organisations.areInvented(memberships)) {
                throw RuleViolation.of("password", "account.password.by-administrator");
            }
        }
        String hash = password == null
                ? null
                : actor.isSystem()
                        ? passwords.hash(password)
                        : passwords.accept(password, knownWords.of(email, name, memberships));
        return register(email, name, hash, locale, memberships, actor);
    }

    /**
     * Checks whether an account with this address and name could be registered; nothing is changed.
     *
     * @throws RuleViolation with all refusals, each in its field
     */
    @Transactional(readOnly = true)
    public void check(Actor actor, String email, String name) {
        actor.requireRole(Role.ADMINISTRATOR);
        checked(email, name);
    }

    private EmailAddress checked(String email, String name) {
        CollectedRefusals checks = new CollectedRefusals();
        checks.require(() -> Person.checkName(name));
        checks.require(() -> {
            if (people.existsByEmail(new EmailAddress(email).value())) {
                throw RuleViolation.of("email", "account.email.taken");
            }
        });
        checks.throwIfRefused();
        return new EmailAddress(email);
    }

    /** Registers the holder of a valid link, who chooses the password. */
    UUID registerChoosing(String email, String name, String password, Locale locale, List<RoleGrant> memberships) {
        String hash = passwords.accept(password, knownWords.of(email, name, memberships));
        return register(email, name, hash, locale, memberships, Actor.ofLink());
    }

    /**
     * Registers a person whose address is proven: by a valid link, with a password that was checked and hashed before,
     * or by the identity provider, without a password.
     */
    UUID registerHashed(
            String email,
            String name,
            @Nullable String passwordHash,
            Locale locale,
            List<RoleGrant> memberships,
            Actor by) {
        return register(email, name, passwordHash, locale, memberships, by);
    }

    private UUID register(
            String email,
            String name,
            @Nullable String passwordHash,
            Locale locale,
            List<RoleGrant> memberships,
            Actor by) {
        EmailAddress address = checked(email, name);
        Instant now = clock.now();
        Person person = Person.register(address, name, locale, by, now);
        if (passwordHash != null) {
            person.changePassword(passwordHash, by, now);
        }
        memberships.forEach(grant -> person.grant(grant.organisationId(), grant.roles(), by, now));
        save(person);
        LOG.info("person registered person={}", person.id());
        return person.id();
    }

    /** Saves the person. When two register one address at once, the table's unique key decides. */
    private void save(Person person) {
        try {
            people.saveAndFlush(person);
        } catch (DataIntegrityViolationException taken) {
            throw RuleViolation.of("email", "account.email.taken");
        }
    }
}
