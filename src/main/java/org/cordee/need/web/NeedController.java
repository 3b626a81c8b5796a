package org.cordee.need.web;

import java.net.URI;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.cordee.need.DeliveringShortlist;
import org.cordee.need.NeedDescription;
import org.cordee.need.NeedOutcome;
import org.cordee.need.NeedScope;
import org.cordee.need.ReadingNeeds;
import org.cordee.need.ReadingNeeds.BuyerView;
import org.cordee.need.ReadingNeeds.CoordinatorView;
import org.cordee.nomenclature.Nomenclature;
import org.cordee.shared.Actor;
import org.cordee.shared.FileDownload;
import org.cordee.shared.Role;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Shows a need to its buyer, by the link of its letters or with an account, and to coordinators. A GET only shows; each
 * act of the buyer is a form of its own, and the need refuses one that comes too late.
 */
@Controller
@RequestMapping({"/needs/{id}", "/i/{token}/need"})
class NeedController {

    private final ReadingNeeds reading;
    private final DeliveringShortlist shortlists;
    private final ShortlistPaper paper;

    NeedController(ReadingNeeds reading, DeliveringShortlist shortlists, ShortlistPaper paper) {
        this.reading = reading;
        this.shortlists = shortlists;
        this.paper = paper;
    }

    @GetMapping
    String page(Actor actor, @ModelAttribute("door") NeedAccess door, Locale locale, Model model) {
        if (!door.guest() && actor.is(Role.COORDINATOR)) {
            CoordinatorView page = reading.forCoordinator(actor, door.buyer().needId());
            model.addAttribute("page", page);
            model.addAttribute("form", QualificationForm.of(page.facts()));
            return NeedCoordinationController.show(page, locale, model);
        }
        BuyerView page = reading.forBuyer(door.buyer());
        model.addAttribute("page", page);
        model.addAttribute("outcomes", NeedOutcome.values());
        inWords(page.facts().description(), page.facts().scope(), locale, model);
        return "need/need";
    }

    /** Downloads the short list as a file; before there is one, it leads back to the page of the need. */
    @GetMapping("/shortlist.pdf")
    ResponseEntity<byte[]> print(@ModelAttribute("door") NeedAccess door, Locale locale) {
        BuyerView page = reading.forBuyer(door.buyer());
        if (!page.hasShortlist()) {
            return ResponseEntity.status(HttpStatus.FOUND)
                    .location(URI.create(door.base()))
                    .build();
        }
        String name = page.facts().reference() + ".pdf";
        return FileDownload.of(name, MediaType.APPLICATION_PDF_VALUE, paper.pdf(page, locale));
    }

    @PostMapping("/introductions")
    String introduce(
            @ModelAttribute("door") NeedAccess door,
            @RequestParam(defaultValue = "") Set<UUID> inquiries,
            RedirectAttributes next) {
        act(() -> shortlists.askIntroductions(door.buyer(), inquiries), "need.introduction.asked", next);
        return "redirect:" + door.base();
    }

    @PostMapping("/outcome")
    String report(
            @ModelAttribute("door") NeedAccess door,
            @RequestParam(required = false) @Nullable NeedOutcome outcome,
            RedirectAttributes next) {
        reading.forBuyer(door.buyer());
        act(() -> shortlists.report(door.buyer(), chosen(outcome)), "need.outcome.thanks", next);
        return "redirect:" + door.base();
    }

    @PostMapping("/withdrawal")
    String withdraw(@ModelAttribute("door") NeedAccess door) {
        shortlists.withdraw(door.buyer());
        return "redirect:" + door.base();
    }

    /** Erases the contact; a link ends with it, so that its holder is led to the page for everybody. */
    @PostMapping("/erasure")
    String erase(@ModelAttribute("door") NeedAccess door) {
        shortlists.erase(door.buyer());
        return door.guest() ? "redirect:/personal-data" : "redirect:" + door.base();
    }

    private static NeedOutcome chosen(@Nullable NeedOutcome outcome) {
        if (outcome == null) {
            throw new RuleViolation("need.choice.missing");
        }
        return outcome;
    }

    /** Adds the codes and the month of a need in words. */
    static void inWords(NeedDescription description, @Nullable NeedScope scope, Locale locale, Model model) {
        YearMonth month = scope == null ? null : scope.starts();
        model.addAttribute("month", month == null ? null : NeedDraftController.nameOf(month, locale));
        model.addAttribute(
                "tradeNames",
                description.tradeCodes().stream()
                        .map(code -> Nomenclature.CPV.nameOf(code, locale))
                        .toList());
    }

    /** Shows on the next page that the act was done, or why it was refused. */
    static void act(Runnable act, String said, RedirectAttributes next) {
        try {
            act.run();
            next.addFlashAttribute("said", said);
        } catch (RuleViolation no) {
            next.addFlashAttribute("refused", no.key());
            next.addFlashAttribute("refusedWith", no.arguments());
        }
    }
}
