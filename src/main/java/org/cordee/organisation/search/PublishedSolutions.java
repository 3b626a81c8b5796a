package org.cordee.organisation.search;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.cordee.organisation.Cpv;

/**
 * Finds published solutions of the impact booklets, for pages of other rooms. The room of the booklets implements it.
 */
public interface PublishedSolutions {

    /** The most solutions that a page of another room shows. */
    int MOST = 3;

    /** A solution that everybody may read at {@code /solutions/{id}}. */
    record SolutionLine(UUID id, String title, String summary, String organisationName) {}

    /** Returns at most {@link #MOST} solutions that have all these words, the newest first; none for no word. */
    List<SolutionLine> withWords(String words);

    /**
     * Returns at most {@link #MOST} solutions that suit a purchase, the best first.
     *
     * @param trades the CPV codes of the purchase; none gives no solution
     * @param areas codes of départements or NUTS codes where the work is; empty for all of France
     */
    List<SolutionLine> fitting(Collection<Cpv> trades, Collection<String> areas);
}
