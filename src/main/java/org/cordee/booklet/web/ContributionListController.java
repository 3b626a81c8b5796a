package org.cordee.booklet.web;

import java.util.UUID;
import org.cordee.booklet.OpeningCall;
import org.cordee.booklet.ReadingContributions;
import org.cordee.shared.Actor;
import org.cordee.shared.RuleViolation;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The contributions of a structure, and the open calls in which it may take part. */
@Controller
class ContributionListController {

    private static final int PAGE = 20;
    private static final int LAST_PAGE = 100;

    private final ReadingContributions reading;
    private final OpeningCall opening;

    ContributionListController(ReadingContributions reading, OpeningCall opening) {
        this.reading = reading;
        this.opening = opening;
    }

    @GetMapping("/contributions")
    String list(Actor actor, @RequestParam(defaultValue = "0") int page, Model model) {
        PageRequest wanted = PageRequest.of(Math.max(0, Math.min(page, LAST_PAGE)), PAGE);
        model.addAttribute("page", reading.ofStructure(actor, wanted));
        model.addAttribute("calls", reading.openCalls());
        return "booklet/contributions";
    }

    @PostMapping("/booklet-calls/{id}/participation")
    String takePart(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
        try {
            return "redirect:/contributions/" + opening.takePart(actor, id);
        } catch (RuleViolation refused) {
            next.addFlashAttribute("refused", refused.key());
            next.addFlashAttribute("refusedWith", refused.arguments());
            return "redirect:/contributions";
        }
    }
}
