package org.cordee.account.web;

import java.util.List;
import org.cordee.account.LinkHolder;
import org.cordee.account.LinkPage;
import org.cordee.shared.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Redirects the address of a one-time link to the page of its purpose. Opening it does not use it up. */
@Controller
class LinkController {

    private final List<LinkPage> destinations;

    LinkController(List<LinkPage> destinations) {
        this.destinations = destinations;
    }

    @GetMapping("/i/{token}")
    String open(@PathVariable String token, LinkHolder link) {
        if (link.page() != null) {
            return "redirect:/i/" + token + link.page();
        }
        String page = destinations.stream()
                .filter(destination -> destination.purpose().equals(link.purpose()))
                .map(LinkPage::page)
                .findFirst()
                .orElseThrow(NotFound::new);
        return "redirect:/i/" + token + "/" + page;
    }
}
