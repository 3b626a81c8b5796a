package org.cordee.organisation.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cordee.account.CurrentActor;
import org.cordee.nomenclature.Suggestion;
import org.cordee.nomenclature.SuggestionSource;
import org.cordee.organisation.SuggestingOrganisations;
import org.springframework.stereotype.Component;

/** Makes the directory a list in which forms find an organisation by words; the code is its SIREN. */
@Component
class DirectorySuggestions implements SuggestionSource {

    private final SuggestingOrganisations suggesting;
    private final CurrentActor current;

    DirectorySuggestions(SuggestingOrganisations suggesting, CurrentActor current) {
        this.suggesting = suggesting;
        this.current = current;
    }

    @Override
    public String list() {
        return "ORGANISATION";
    }

    @Override
    public List<Suggestion> search(String words, Locale locale, int limit) {
        return suggesting.suggest(current.actor(), words, limit);
    }

    @Override
    public Optional<Suggestion> find(String code, Locale locale) {
        return suggesting.find(current.actor(), code);
    }
}
