package org.cordee.nomenclature.web;

import java.util.Locale;
import java.util.Set;
import org.cordee.nomenclature.SuggestingCodes;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Answers with the options of a list while a user types words; without JavaScript the form's own button does the same.
 */
@Controller
class SuggestionController {

    /** Lists that lie in memory and that visitors without account fill in. */
    private static final Set<String> OPEN_LISTS = Set.of("CPV", "PLACE", "ZONE");

    private final SuggestingCodes suggesting;

    SuggestionController(SuggestingCodes suggesting) {
        this.suggesting = suggesting;
    }

    /** @throws NotFound for a visitor without account, when the list is none of the open ones */
    @GetMapping("/suggestions")
    String suggest(
            Actor actor,
            @RequestParam(defaultValue = "CPV") String list,
            @RequestParam(defaultValue = "") String words,
            Locale locale,
            Model model) {
        boolean visitor = actor.personId() == null && actor.via() != Actor.Via.LINK;
        if (visitor && !OPEN_LISTS.contains(list)) {
            throw new NotFound();
        }
        model.addAttribute("list", list);
        model.addAttribute("found", suggesting.suggest(list, words, locale));
        return "web/pick :: options";
    }
}
