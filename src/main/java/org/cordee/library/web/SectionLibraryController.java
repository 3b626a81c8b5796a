package org.cordee.library.web;

import java.util.UUID;
import org.cordee.library.InsertingEntry;
import org.cordee.library.OfferingEntries;
import org.cordee.library.OfferingEntries.Offer;
import org.cordee.shared.Actor;
import org.cordee.shared.RuleViolation;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Offers the writer of a section its own library, and puts the chosen entry into the text. */
@Controller
@RequestMapping("/sections/{id}/library")
class SectionLibraryController {

    private static final int LONGEST = 200;

    private final OfferingEntries offering;
    private final InsertingEntry inserting;

    SectionLibraryController(OfferingEntries offering, InsertingEntry inserting) {
        this.offering = offering;
        this.inserting = inserting;
    }

    @GetMapping
    String offer(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String q, Model model) {
        Offer offer = offering.offer(actor, id, q.length() > LONGEST ? q.substring(0, LONGEST) : q);
        if (!offer.writable()) {
            return "redirect:/sections/" + id;
        }
        model.addAttribute("offer", offer);
        return "library/section";
    }

    @PostMapping
    String insert(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam UUID entry,
            @RequestParam(defaultValue = "0") int version,
            RedirectAttributes flash) {
        try {
            inserting.insert(actor, id, version, entry);
        } catch (RuleViolation no) {
            offering.offer(actor, id, "");
            flash.addFlashAttribute("refused", no.key());
            flash.addFlashAttribute("arguments", no.arguments());
            return "redirect:/sections/" + id + "/library";
        }
        flash.addFlashAttribute("inserted", true);
        return "redirect:/sections/" + id;
    }
}
