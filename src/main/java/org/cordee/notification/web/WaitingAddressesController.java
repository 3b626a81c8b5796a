package org.cordee.notification.web;

import org.cordee.notification.ReadingWaitingAddresses;
import org.cordee.shared.Actor;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows a coordinator the organisations whose letter waits for a proven address. */
@Controller
class WaitingAddressesController {

    private static final int PAGE_SIZE = 25;

    private final ReadingWaitingAddresses reading;

    WaitingAddressesController(ReadingWaitingAddresses reading) {
        this.reading = reading;
    }

    @GetMapping("/organisations/addresses")
    String list(Actor actor, @RequestParam(defaultValue = "0") int page, Model model) {
        model.addAttribute("waiting", reading.waiting(actor, PageRequest.of(Math.max(0, page), PAGE_SIZE)));
        return "notification/waiting-addresses";
    }
}
