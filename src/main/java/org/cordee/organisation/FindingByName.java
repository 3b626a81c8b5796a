package org.cordee.organisation;

import java.util.List;
import java.util.UUID;

/** Finds organisations by the words of a name. The search of the directory implements it. */
public interface FindingByName {

    /**
     * Returns the organisations whose name has all the words, or that have the SIREN or the SIRET, the best match
     * first; none for a text without a word. Typing mistakes are tolerated as on the page of the directory.
     *
     * @param words as typed; what is over 200 characters is not read
     * @param most the most organisations, at most 1,000
     */
    List<UUID> organisations(String words, int most);
}
