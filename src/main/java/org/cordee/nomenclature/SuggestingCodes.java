package org.cordee.nomenclature;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cordee.shared.NotFound;
import org.springframework.stereotype.Component;

/** Suggests codes for words, from the lists of this room and those of other rooms; twelve at most. */
@Component
public class SuggestingCodes {

    /** The largest number of suggestions for one search. */
    public static final int MOST = 12;

    private final List<SuggestionSource> sources;

    SuggestingCodes(List<SuggestionSource> sources) {
        this.sources = sources;
    }

    /**
     * Returns the best codes; none for fewer than two letters.
     *
     * @param list the name of a {@link Nomenclature} or of a {@link SuggestionSource}
     * @throws NotFound when there is no such list, or when the current user may not read it
     */
    public List<Suggestion> suggest(String list, String words, Locale locale) {
        Optional<Nomenclature> own = nomenclature(list);
        return own.isPresent()
                ? own.get().search(words, locale, MOST)
                : source(list).search(words, locale, MOST);
    }

    /** Returns the entry of a stored code; empty when the list does not have it. */
    public Optional<Suggestion> find(String list, String code, Locale locale) {
        Optional<Nomenclature> own = nomenclature(list);
        return own.isPresent() ? own.get().find(code, locale) : source(list).find(code, locale);
    }

    private static Optional<Nomenclature> nomenclature(String list) {
        return Arrays.stream(Nomenclature.values())
                .filter(one -> one.name().equals(list))
                .findFirst();
    }

    private SuggestionSource source(String list) {
        return sources.stream()
                .filter(one -> one.list().equals(list))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
