package org.cordee.nomenclature.web;

import java.util.List;
import java.util.Locale;
import org.cordee.nomenclature.SuggestingCodes;
import org.cordee.nomenclature.Suggestion;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finds the codes of CPV, NAF, places, languages and organisations by words, for API clients. */
@RestController
@RequestMapping("/api/v1/suggestions")
class SuggestionResource {

    private final SuggestingCodes suggesting;

    SuggestionResource(SuggestingCodes suggesting) {
        this.suggesting = suggesting;
    }

    /** Returns at most twelve entries, the best first. */
    @GetMapping
    List<Suggestion> suggest(
            @RequestParam(defaultValue = "CPV") String list,
            @RequestParam(defaultValue = "") String words,
            Locale locale) {
        return suggesting.suggest(list, words, locale);
    }
}
