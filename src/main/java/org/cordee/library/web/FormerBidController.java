package org.cordee.library.web;

import java.util.Set;
import java.util.UUID;
import org.cordee.library.KeepingTexts;
import org.cordee.shared.Actor;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows what the organisation wrote in bids that are over, and keeps what it chooses. */
@Controller
@RequestMapping("/library")
class FormerBidController {

    private final KeepingTexts keeping;

    FormerBidController(KeepingTexts keeping) {
        this.keeping = keeping;
    }

    @GetMapping("/bids")
    String bids(Actor actor, Model model) {
        model.addAttribute("bids", keeping.bids(actor));
        return "library/bids";
    }

    @GetMapping("/bids/{id}")
    String bid(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("bid", keeping.texts(actor, id));
        return "library/bid";
    }

    /**
     * Keeps the chosen texts.
     *
     * @param bid the bid whose page sent the form; null for the page of a section
     */
    @PostMapping("/texts")
    String keep(
            Actor actor,
            @RequestParam(required = false) @Nullable Set<UUID> sections,
            @RequestParam(required = false) @Nullable UUID bid,
            RedirectAttributes flash) {
        try {
            flash.addFlashAttribute("kept", keeping.keep(actor, sections == null ? Set.of() : sections));
            return "redirect:/library";
        } catch (RuleViolation no) {
            if (bid == null) {
                throw no;
            }
            flash.addFlashAttribute("refused", no.key());
            flash.addFlashAttribute("arguments", no.arguments());
            return "redirect:/library/bids/" + bid;
        }
    }
}
