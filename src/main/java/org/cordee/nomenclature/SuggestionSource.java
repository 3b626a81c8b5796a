package org.cordee.nomenclature;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A list that lies outside this room, such as the directory of organisations, and is chosen from in the same way. */
public interface SuggestionSource {

    /** Returns the name of the list in requests and templates, for example {@code ORGANISATION}. */
    String list();

    /**
     * Returns the best answers, at most so many.
     *
     * @throws org.cordee.shared.NotFound when the current user may not read the list
     */
    List<Suggestion> search(String words, Locale locale, int limit);

    /** Returns the entry of a stored code; empty when the list does not have it. */
    Optional<Suggestion> find(String code, Locale locale);
}
