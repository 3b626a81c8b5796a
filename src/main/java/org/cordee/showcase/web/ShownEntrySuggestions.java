package org.cordee.showcase.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.cordee.account.CurrentActor;
import org.cordee.nomenclature.Suggestion;
import org.cordee.nomenclature.SuggestionSource;
import org.cordee.shared.Role;
import org.cordee.showcase.ShownEntries;
import org.cordee.showcase.ShownEntries.ShownEntry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Lets a coordinator find an entry of an impact booklet by words; the code is its id. */
@Component
class ShownEntrySuggestions implements SuggestionSource {

    static final String LIST = "SHOWN_ENTRY";

    private final ObjectProvider<ShownEntries> entries;
    private final CurrentActor current;

    ShownEntrySuggestions(ObjectProvider<ShownEntries> entries, CurrentActor current) {
        this.entries = entries;
        this.current = current;
    }

    /** Tells if there are booklets at all. */
    boolean isPresent() {
        return entries.getIfAvailable() != null;
    }

    @Override
    public String list() {
        return LIST;
    }

    @Override
    public List<Suggestion> search(String words, Locale locale, int limit) {
        current.actor().requireRole(Role.COORDINATOR);
        ShownEntries booklets = entries.getIfAvailable();
        return booklets == null
                ? List.of()
                : booklets.search(words).stream()
                        .limit(limit)
                        .map(ShownEntrySuggestions::suggestion)
                        .toList();
    }

    @Override
    public Optional<Suggestion> find(String code, Locale locale) {
        current.actor().requireRole(Role.COORDINATOR);
        ShownEntries booklets = entries.getIfAvailable();
        if (booklets == null) {
            return Optional.empty();
        }
        try {
            return booklets.find(List.of(UUID.fromString(code))).stream()
                    .map(ShownEntrySuggestions::suggestion)
                    .findFirst();
        } catch (IllegalArgumentException words) {
            return Optional.empty();
        }
    }

    private static Suggestion suggestion(ShownEntry entry) {
        return new Suggestion(entry.id().toString(), entry.title(), entry.booklet(), null);
    }
}
