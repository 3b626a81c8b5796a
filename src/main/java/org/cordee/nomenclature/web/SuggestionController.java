package org.cordee.nomenclature.web;

import java.util.Locale;
import org.cordee.nomenclature.SuggestingCodes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Answers with the options of a list while a user types words; without JavaScript the form's own button does the same.
 */
@Controller
class SuggestionController {

    private final SuggestingCodes suggesting;

    SuggestionController(SuggestingCodes suggesting) {
        this.suggesting = suggesting;
    }

    @GetMapping("/suggestions")
    String suggest(
            @RequestParam(defaultValue = "CPV") String list,
            @RequestParam(defaultValue = "") String words,
            Locale locale,
            Model model) {
        model.addAttribute("list", list);
        model.addAttribute("found", suggesting.suggest(list, words, locale));
        return "web/pick :: options";
    }
}
