package org.cordee.bid.web;

import java.util.UUID;
import org.cordee.bid.BidReading;
import org.cordee.bid.LimitingPages;
import org.cordee.bid.SectionView;
import org.cordee.shared.Actor;
import org.cordee.shared.FormRefusals;
import org.cordee.shared.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Lets the lead record how many pages the buyer allows for a section. */
@Controller
@RequestMapping("/sections/{id}/page-limit")
class PageLimitController {

    private final BidReading reading;
    private final LimitingPages limiting;

    PageLimitController(BidReading reading, LimitingPages limiting) {
        this.reading = reading;
        this.limiting = limiting;
    }

    @GetMapping
    String form(Actor actor, @PathVariable UUID id, Model model) {
        SectionView section = led(actor, id);
        model.addAttribute("section", section);
        model.addAttribute("form", PageLimitForm.of(section.brief().maxPages()));
        return "bid/page-limit";
    }

    @PostMapping
    String limit(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") PageLimitForm form,
            BindingResult errors,
            Model model) {
        SectionView section = led(actor, id);
        if (FormRefusals.accepted(errors, () -> limiting.limit(actor, id, form.toPages()))) {
            return "redirect:/sections/" + id;
        }
        model.addAttribute("section", section);
        return "bid/page-limit";
    }

    private SectionView led(Actor actor, UUID id) {
        SectionView section = reading.section(actor, id);
        if (!section.led()) {
            throw new NotFound();
        }
        return section;
    }
}
