package org.cordee.introduction.web;

import java.util.List;
import org.cordee.introduction.IntroductionState;
import org.cordee.introduction.ReadingIntroductions;
import org.cordee.shared.Actor;
import org.cordee.shared.Role;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lists the introductions of an organisation, and all of them for coordinators. */
@Controller
class IntroductionListController {

    private static final int PAGE = 20;
    private static final int LAST_PAGE = 1000;

    private final ReadingIntroductions reading;

    IntroductionListController(ReadingIntroductions reading) {
        this.reading = reading;
    }

    @GetMapping("/introductions")
    String own(Actor actor, @RequestParam(defaultValue = "0") int page, Model model) {
        model.addAttribute("page", reading.own(actor, page(page)));
        model.addAttribute("coordinator", actor.is(Role.COORDINATOR));
        return "introduction/introductions";
    }

    /** @param state the states to list; none lists all */
    @GetMapping("/introductions/all")
    String all(
            Actor actor,
            @RequestParam(defaultValue = "") List<IntroductionState> state,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        model.addAttribute("page", reading.all(actor, state, page(page)));
        model.addAttribute("states", IntroductionState.values());
        model.addAttribute("chosen", state);
        return "introduction/all-introductions";
    }

    private static PageRequest page(int number) {
        return PageRequest.of(Math.max(0, Math.min(number, LAST_PAGE)), PAGE);
    }
}
