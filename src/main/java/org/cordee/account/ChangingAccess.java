package org.cordee.account;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.cordee.account.PersonalDataErasure.ErasedPerson;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.cordee.shared.Role;
import org.cordee.shared.RuleViolation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Grants and removes roles, disables and enables accounts, and erases persons, for administrators. At least one
 * administrator always remains.
 */
@Component
public class ChangingAccess {

    private final People people;
    private final List<PersonalDataErasure> rooms;
    private final OrganisationCheck organisations;
    private final SignInThrottle throttle;
    private final BusinessClock clock;

    ChangingAccess(
            People people,
            List<PersonalDataErasure> rooms,
            OrganisationCheck organisations,
            SignInThrottle throttle,
            BusinessClock clock) {
        this.people = people;
        this.rooms = rooms;
        this.organisations = organisations;
        this.throttle = throttle;
        this.clock = clock;
    }

    /**
     * Sets exactly these roles for that organisation; an empty set ends the membership.
     *
     * @throws RuleViolation when roles are given for an organisation that the directory does not know
     */
    @Transactional
    public void grant(Actor actor, UUID personId, RoleGrant grant) {
        actor.requireRole(Role.ADMINISTRATOR);
        organisations.require(grant);
        change(actor, personId, person -> person.grant(grant.organisationId(), grant.roles(), actor, clock.now()));
    }

    /**
     * Adds a membership and leaves the existing ones unchanged.
     *
     * @throws RuleViolation when the person acts for that organisation already, or no role is given
     */
    @Transactional
    public void add(Actor actor, UUID personId, RoleGrant grant) {
        actor.requireRole(Role.ADMINISTRATOR);
        if (grant.roles().isEmpty()) {
            throw RuleViolation.of("roles", "account.membership.roles-missing");
        }
        organisations.require(grant);
        change(actor, personId, person -> person.join(grant.organisationId(), grant.roles(), actor, clock.now()));
    }

    @Transactional
    public void disable(Actor actor, UUID personId) {
        change(actor, personId, person -> person.disable(actor, clock.now()));
    }

    @Transactional
    public void enable(Actor actor, UUID personId) {
        change(actor, personId, person -> person.enable(actor, clock.now()));
    }

    /** Lets a person sign in again at once after too many failed sign-ins, its own or those of others. */
    @Transactional
    public void forgetGuesses(Actor actor, UUID personId) {
        change(actor, personId, person -> {
            person.forgetGuesses(actor, clock.now());
            throttle.forgetCodes(personId);
        });
    }

    /** Replaces the person's data by a pseudonym, in every room. It cannot be undone. */
    @Transactional
    public void erase(Actor actor, UUID personId) {
        change(actor, personId, person -> {
            ErasedPerson traces = person.traces();
            person.erase(actor, clock.now());
            rooms.forEach(room -> room.erase(traces));
        });
    }

    private void change(Actor actor, UUID personId, Consumer<Person> change) {
        actor.requireRole(Role.ADMINISTRATOR);
        // Without this lock two administrators could disable each other at once, each relying on the other to remain.
        people.lockAdministrators();
        Person person =
                people.findById(personId).filter(found -> !found.isErased()).orElseThrow(NotFound::new);
        change.accept(person);
        people.saveAndFlush(person);
        if (!people.haveAnAdministrator()) {
            throw new RuleViolation("account.last-administrator");
        }
    }
}
