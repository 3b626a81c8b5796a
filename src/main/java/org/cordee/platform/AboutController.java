package org.cordee.platform;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows the pages that the law requires of every site: accessibility statement and processing of personal data. */
@Controller
class AboutController {

    private final WebSettings settings;

    AboutController(WebSettings settings) {
        this.settings = settings;
    }

    @GetMapping("/accessibility")
    String accessibility(Model model) {
        return page("web/accessibility", model);
    }

    @GetMapping("/personal-data")
    String personalData(Model model) {
        return page("web/personal-data", model);
    }

    private String page(String view, Model model) {
        model.addAttribute("operator", settings.operator().isBlank() ? "Cordée" : settings.operator());
        model.addAttribute("contact", settings.contact());
        model.addAttribute("phone", settings.helpPhone());
        return view;
    }
}
