package org.cordee.bid.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.cordee.bid.BidReading;
import org.cordee.bid.ReadingHistory;
import org.cordee.bid.RestoringDraft;
import org.cordee.bid.SectionText;
import org.cordee.bid.SectionView;
import org.cordee.document.text.TextDifference;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Shows the history of a section: every saved text with what it changed, the difference between two texts, and what
 * restoring one of them changes.
 */
@Controller
@RequestMapping("/sections/{id}/drafts")
class DraftController {

    private static final int SHOWN = 20;
    private static final int LAST_PAGE = 1_000;

    private final BidReading reading;
    private final ReadingHistory history;
    private final RestoringDraft restoring;

    DraftController(BidReading reading, ReadingHistory history, RestoringDraft restoring) {
        this.reading = reading;
        this.history = history;
        this.restoring = restoring;
    }

    @GetMapping
    String drafts(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "0") int page, Model model) {
        PageRequest wanted = PageRequest.of(Math.max(0, Math.min(LAST_PAGE, page)), SHOWN);
        model.addAttribute("section", reading.section(actor, id));
        model.addAttribute("versions", history.latestFirst(actor, id, wanted));
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

    /** Shows what restoring a saved text changes, before it is done. */
    @GetMapping("/{version}/restoration")
    String confirm(Actor actor, @PathVariable UUID id, @PathVariable int version, Model model) {
        SectionView section = reading.section(actor, id);
        if (!section.own()) {
            throw new NotFound();
        }
        if (!section.mayWrite()) {
            return "redirect:/sections/" + id + "/drafts/" + version;
        }
        return confirmation(actor, section, version, model);
    }

    /**
     * Restores a saved text. When a later text was saved meanwhile, the page shows what restoring would change now.
     *
     * @param expected the number of the text that was current when the page was shown
     */
    @PostMapping("/{version}/restoration")
    String restore(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable int version,
            @RequestParam("version") int expected,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        try {
            restoring.restore(actor, id, expected, version);
        } catch (RuleViolation no) {
            if (!RestoringDraft.isOvertaken(no)) {
                throw no;
            }
            model.addAttribute("overtaken", true);
            response.setStatus(HttpStatus.CONFLICT.value());
            return confirmation(actor, reading.section(actor, id), version, model);
        }
        flash.addFlashAttribute("restored", version);
        return "redirect:/sections/" + id;
    }

    private String confirmation(Actor actor, SectionView section, int version, Model model) {
        SectionText draft = reading.draft(actor, section.id(), version);
        model.addAttribute("section", section);
        model.addAttribute("version", version);
        model.addAttribute("draft", draft);
        model.addAttribute(
                "saved",
                section.history().stream()
                        .filter(one -> one.version() == version)
                        .findFirst()
                        .orElseThrow(NotFound::new));
        model.addAttribute("difference", TextDifference.between(section.markdown(), draft.markdown()));
        return "bid/restoration";
    }
}
