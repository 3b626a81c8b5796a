package org.cordee.organisation.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cordee.organisation.DirectoryAccess;
import org.cordee.organisation.FindingByName;
import org.cordee.organisation.search.DirectoryFollower.Progress;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.RuleViolation;
import org.cordee.shared.TooEarly;
import org.springframework.stereotype.Component;

/**
 * Finds organisations in the index of this node. A search waits a moment for changes that were committed before it, so
 * that a user finds what it has just added; while a large file is imported it does not wait. Everybody may search, also
 * a visitor without account: there is no contact among the results.
 */
@Component
public class FindingOrganisations implements FindingByName {

    /** The most results that can be paged through; who needs more adds a condition. */
    public static final int MOST_FOUND = 1000;

    private final DirectoryFollower follower;
    private final IndexSearch index;
    private final BusinessClock clock;

    FindingOrganisations(
            DirectoryFollower follower, ActivityWords words, SearchSettings settings, BusinessClock clock) {
        this.follower = follower;
        this.index = new IndexSearch(words, settings.longestQuery());
        this.clock = clock;
    }

    /**
     * How far the reading of the whole directory is, before the first search is possible.
     *
     * @param read organisations
     * @param total organisations; 0 when the reading has not begun
     */
    public record Reading(long read, long total) {}

    /** Returns how far the reading is; empty when searches are answered. */
    public Optional<Reading> reading() {
        if (follower.isServing()) {
            return Optional.empty();
        }
        Progress progress = follower.progress();
        return Optional.of(new Reading(progress.built(), progress.total()));
    }

    /**
     * Returns one page of results, each organisation once with its best establishment.
     *
     * @param page from 0
     * @param size results on a page
     * @throws RuleViolation when the page lies beyond the first {@value #MOST_FOUND} results
     * @throws TooEarly while the directory is read for the first time
     */
    public FoundOrganisations search(Actor actor, SearchCriteria criteria, int page, int size) {
        if ((long) page * size + size > MOST_FOUND) {
            throw RuleViolation.of("page", "organisation.search.too-deep", MOST_FOUND);
        }
        return first(actor, criteria, page * size, size);
    }

    /** Returns the first results for a file, more than a page may show. */
    FoundOrganisations first(Actor actor, SearchCriteria criteria, int from, int size) {
        DirectoryAccess.requireReader(actor);
        return follower.answer(reader -> index.search(reader, criteria, clock.today(), from, size));
    }

    /**
     * Counts the organisations of each département for a search without its place: what there is elsewhere.
     *
     * @return counts by the code of the département; those without any are missing
     * @throws TooEarly while the directory is read for the first time
     */
    public Map<String, Integer> elsewhere(Actor actor, SearchCriteria criteria) {
        DirectoryAccess.requireReader(actor);
        return follower.answer(reader -> index.departments(reader, criteria, clock.today()));
    }

    @Override
    public List<UUID> organisations(String words, int most) {
        String bounded =
                words.length() > SearchCriteria.LONGEST_TEXT ? words.substring(0, SearchCriteria.LONGEST_TEXT) : words;
        if (FrenchWords.of(bounded).isEmpty()) {
            return List.of();
        }
        SearchCriteria named = SearchCriteria.EVERYTHING.withName(bounded);
        int limit = Math.min(most, MOST_FOUND);
        return follower.answer(reader -> index.search(reader, named, clock.today(), 0, limit)).hits().stream()
                .map(SearchHit::organisationId)
                .toList();
    }
}
