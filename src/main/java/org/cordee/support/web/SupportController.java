package org.cordee.support.web;

import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.support.AdvisingSupport;
import org.cordee.support.SupportKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page on which an enterprise chooses the help it needs and reads where to get it; the address holds the question.
 */
@Controller
class SupportController {

    private final AdvisingSupport advising;

    SupportController(AdvisingSupport advising) {
        this.advising = advising;
    }

    @GetMapping("/organisations/{id}/support")
    String page(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable SupportKind kind,
            @RequestParam(required = false) @Nullable UUID establishment,
            Model model) {
        model.addAttribute("organisation", advising.organisation(actor, id));
        model.addAttribute("kinds", SupportKind.values());
        model.addAttribute("kind", kind);
        model.addAttribute("establishment", establishment);
        if (kind != null) {
            model.addAttribute("advice", advising.advise(actor, id, kind, establishment));
        }
        return "support/support";
    }
}
