package org.cordee.bid.web;

import java.util.UUID;
import org.cordee.bid.BidReading;
import org.cordee.bid.RestoringDraft;
import org.cordee.bid.SectionView;
import org.cordee.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Shows the history of a section: every saved text, the difference between two texts, and the button to restore one.
 */
@Controller
@RequestMapping("/sections/{id}/drafts")
class DraftController {

    private final BidReading reading;
    private final RestoringDraft restoring;

    DraftController(BidReading reading, RestoringDraft restoring) {
        this.reading = reading;
        this.restoring = restoring;
    }

    @GetMapping
    String drafts(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("section", reading.section(actor, id));
        return "bid/drafts";
    }

    /**
     * Shows a saved text.
     *
     * @param against the version to compare with; by default the one saved before
     */
    @GetMapping("/{version}")
    String draft(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable int version,
            @RequestParam(required = false) @Nullable Integer against,
            Model model) {
        SectionView section = reading.section(actor, id);
        model.addAttribute("section", section);
        model.addAttribute("version", version);
        model.addAttribute("draft", reading.draft(actor, id, version));
        Integer earlier = against == null ? before(section, version) : against;
        if (earlier != null) {
            model.addAttribute("against", earlier);
            model.addAttribute("difference", reading.difference(actor, id, earlier, version));
        }
        return "bid/draft";
    }

    private static @Nullable Integer before(SectionView section, int version) {
        return section.history().stream()
                .map(SectionView.Saved::version)
                .filter(number -> number < version)
                .max(Integer::compare)
                .orElse(null);
    }

    /**
     * Restores a saved text.
     *
     * @param expected the number of the text that was current when the page was shown
     */
    @PostMapping("/{version}/restoration")
    String restore(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable int version,
            @RequestParam("version") int expected,
            RedirectAttributes flash) {
        restoring.restore(actor, id, expected, version);
        flash.addFlashAttribute("restored", version);
        return "redirect:/sections/" + id;
    }
}
