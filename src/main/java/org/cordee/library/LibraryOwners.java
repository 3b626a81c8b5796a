package org.cordee.library;

import java.util.List;
import java.util.UUID;
import org.cordee.account.PeopleReading;
import org.cordee.account.PeopleReading.Contact;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists who may own the entries of an organisation: its people with a proven address. */
@Component
class LibraryOwners {

    private final PeopleReading people;

    LibraryOwners(PeopleReading people) {
        this.people = people;
    }

    /** Returns the people of an organisation, sorted by name. */
    List<Contact> of(UUID organisationId) {
        return people.membersOf(organisationId).stream()
                .filter(Contact::isProven)
                .toList();
    }

    /**
     * Refuses an owner who does not act for the organisation. The present owner stays allowed, also when that person
     * has left.
     */
    void require(UUID organisationId, @Nullable UUID owner, @Nullable UUID present) {
        if (owner != null
                && !owner.equals(present)
                && of(organisationId).stream().noneMatch(one -> one.personId().equals(owner))) {
            throw RuleViolation.of("ownerId", "library.entry.owner-unknown");
        }
    }
}
