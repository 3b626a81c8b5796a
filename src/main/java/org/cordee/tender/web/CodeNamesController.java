package org.cordee.tender.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cordee.tender.CodeNames.Suggestion;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Suggests codes while a user types words into a field of a lot; the parameter has the name of the field. Without
 * JavaScript the form's own search button does the same.
 */
@Controller
class CodeNamesController {

    @GetMapping("/codes")
    String suggest(@RequestParam Map<String, String> fields, Locale locale, Model model) {
        List<Suggestion> found = fields.entrySet().stream()
                .findFirst()
                .map(field -> CodeSuggestions.of(field.getKey(), field.getValue(), locale))
                .orElse(List.of());
        model.addAttribute("found", found);
        return "tender/consultation-form :: options";
    }
}
