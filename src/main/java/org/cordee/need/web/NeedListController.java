package org.cordee.need.web;

import org.cordee.need.NeedState;
import org.cordee.need.ReadingNeeds;
import org.cordee.shared.Actor;
import org.cordee.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lists needs: all of them for a coordinator; for an organisation its own ones and those about which it was asked. */
@Controller
class NeedListController {

    private static final int PAGE = 25;
    private static final int LAST_PAGE = 10_000;
    private static final int MOST_INQUIRIES = 25;

    private final ReadingNeeds reading;

    NeedListController(ReadingNeeds reading) {
        this.reading = reading;
    }

    @GetMapping("/needs")
    String list(
            Actor actor,
            @RequestParam(required = false) @Nullable NeedState state,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        int number = Math.max(0, Math.min(page, LAST_PAGE));
        model.addAttribute("coordinator", actor.is(Role.COORDINATOR));
        model.addAttribute("needs", reading.list(actor, state, PageRequest.of(number, PAGE)));
        model.addAttribute("state", state);
        model.addAttribute("states", NeedState.values());
        model.addAttribute("unread", reading.countUnread(actor));
        model.addAttribute(
                "inquiries",
                reading.inquiries(actor, PageRequest.of(0, MOST_INQUIRIES)).getContent());
        return "need/needs";
    }
}
