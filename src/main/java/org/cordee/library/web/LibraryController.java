package org.cordee.library.web;

import java.util.UUID;
import org.cordee.library.Freshness;
import org.cordee.library.KeepingEntries;
import org.cordee.library.KeepingTexts;
import org.cordee.library.LibraryFileKind;
import org.cordee.library.LibraryKind;
import org.cordee.library.LibraryQuery;
import org.cordee.library.ReadingLibrary;
import org.cordee.shared.Actor;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows the library of the organisation acted for and its entries, and records their reviews. */
@Controller
@RequestMapping("/library")
class LibraryController {

    private static final int PAGE = 20;
    private static final int LAST_PAGE = 100;

    private final ReadingLibrary reading;
    private final KeepingEntries keeping;
    private final KeepingTexts texts;

    LibraryController(ReadingLibrary reading, KeepingEntries keeping, KeepingTexts texts) {
        this.reading = reading;
        this.keeping = keeping;
        this.texts = texts;
    }

    @GetMapping
    String shelf(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable LibraryKind kind,
            @RequestParam(required = false) @Nullable Freshness freshness,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        LibraryQuery query = new LibraryQuery(q, kind, freshness);
        model.addAttribute("query", query);
        model.addAttribute(
                "shelf", reading.shelf(actor, query, PageRequest.of(Math.max(0, Math.min(page, LAST_PAGE)), PAGE)));
        model.addAttribute("deposited", texts.latestDeposited(actor));
        model.addAttribute("kinds", LibraryKind.values());
        model.addAttribute("states", Freshness.values());
        return "library/library";
    }

    @GetMapping("/entries/{id}")
    String entry(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("entry", reading.entry(actor, id));
        model.addAttribute("fileKinds", LibraryFileKind.values());
        return "library/entry";
    }

    @PostMapping("/entries/{id}/review")
    String review(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int revision,
            RedirectAttributes flash) {
        try {
            keeping.review(actor, id, revision);
            flash.addFlashAttribute("done", "reviewed");
        } catch (RuleViolation no) {
            reading.entry(actor, id);
            flash.addFlashAttribute("refused", no.key());
        }
        return "redirect:/library/entries/" + id;
    }

    @PostMapping("/entries/{id}/removal")
    String remove(Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        reading.entry(actor, id);
        keeping.remove(actor, id);
        flash.addFlashAttribute("done", "removed");
        return "redirect:/library";
    }
}
