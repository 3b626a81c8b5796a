package org.cordee.web;

import org.cordee.account.CurrentActor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page after signing in: what this person can do next, by what it is for the organisation it acts for. */
@Controller
class HomeController {

    private final CurrentActor current;

    HomeController(CurrentActor current) {
        this.current = current;
    }

    @GetMapping("/")
    String home(Model model) {
        model.addAttribute("entries", Navigation.of(current.actor()));
        return "web/home";
    }
}
