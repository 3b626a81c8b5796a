package org.cordee.organisation.web;

import java.util.List;
import java.util.UUID;
import org.cordee.organisation.DirectorySearch;
import org.cordee.organisation.OrganisationKind;
import org.cordee.organisation.SearchingDirectory;
import org.cordee.shared.Actor;
import org.cordee.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the directory: the search, and the page of one organisation. */
@Controller
class OrganisationController {

    private static final int PAGE_SIZE = 20;

    private final SearchingDirectory directory;

    OrganisationController(SearchingDirectory directory) {
        this.directory = directory;
    }

    @GetMapping("/organisations")
    String search(
            Actor actor,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false) @Nullable OrganisationKind kind,
            @RequestParam(defaultValue = "") String activity,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        DirectorySearch search = new DirectorySearch(name, kind, activity, place);
        model.addAttribute("page", directory.search(actor, search, PageRequest.of(Math.max(0, page), PAGE_SIZE)));
        model.addAttribute("search", search);
        model.addAttribute("kinds", List.of(OrganisationKind.values()));
        model.addAttribute("keeper", actor.is(Role.COORDINATOR) || actor.is(Role.ADMINISTRATOR));
        return "organisation/organisations";
    }

    @GetMapping("/organisations/{id}")
    String detail(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("organisation", directory.find(actor, id));
        return "organisation/organisation";
    }
}
