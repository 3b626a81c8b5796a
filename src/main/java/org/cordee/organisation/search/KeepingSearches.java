package org.cordee.organisation.search;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordee.account.PersonalDataErasure;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps searches of the directory under names; each person sees and changes its own ones only. */
@Component
public class KeepingSearches implements PersonalDataErasure {

    /** The most searches of one person. */
    static final int MOST = 50;

    private final SavedSearchStore searches;
    private final BusinessClock clock;

    KeepingSearches(SavedSearchStore searches, BusinessClock clock) {
        this.searches = searches;
        this.clock = clock;
    }

    /**
     * A kept search.
     *
     * @param query the part of the page's address after the question mark
     */
    public record SavedSearchView(UUID id, String name, String query, Instant savedAt) {}

    /** Returns the searches of the person, sorted by name. */
    @Transactional(readOnly = true)
    public List<SavedSearchView> list(Actor actor) {
        return searches.of(person(actor)).stream()
                .map(one -> new SavedSearchView(one.getId(), one.name(), one.query(), one.savedAt()))
                .toList();
    }

    /**
     * Keeps a search.
     *
     * @param query the part of the page's address after the question mark, at most 1,000 characters
     * @throws RuleViolation when the person has a search of this name, or {@value #MOST} searches
     */
    @Transactional
    public void keep(Actor actor, String name, String query) {
        UUID person = person(actor);
        if (searches.countOf(person) >= MOST) {
            throw RuleViolation.of("name", "organisation.search.saved-many", MOST);
        }
        store(new SavedSearch(person, name, query, clock.now()));
    }

    /**
     * Gives a search another name.
     *
     * @throws NotFound when it is gone or of another person
     * @throws RuleViolation when the person has another search of this name
     */
    @Transactional
    public void rename(Actor actor, UUID searchId, String name) {
        SavedSearch search = searches.find(searchId, person(actor)).orElseThrow(NotFound::new);
        search.rename(name);
        store(search);
    }

    /** Forgets a search; one that is gone or of another person is {@link NotFound}. */
    @Transactional
    public void forget(Actor actor, UUID searchId) {
        if (searches.delete(searchId, person(actor)) == 0) {
            throw new NotFound();
        }
    }

    @Override
    public void erase(ErasedPerson traces) {
        searches.deleteOf(traces.personId());
    }

    private void store(SavedSearch search) {
        try {
            searches.saveAndFlush(search);
        } catch (DataIntegrityViolationException twice) {
            throw RuleViolation.of("name", "organisation.search.saved-twice", search.name());
        }
    }

    private static UUID person(Actor actor) {
        UUID person = actor.personId();
        if (person == null) {
            throw new NotFound();
        }
        return person;
    }
}
