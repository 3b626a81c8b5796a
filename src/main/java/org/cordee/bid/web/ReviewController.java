package org.cordee.bid.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.account.AnswerDrafts;
import org.cordee.bid.BidReading;
import org.cordee.bid.PriceRow;
import org.cordee.bid.ReviewingSection;
import org.cordee.bid.SectionView;
import org.cordee.shared.Actor;
import org.cordee.shared.FormRefusals;
import org.cordee.shared.RuleViolation;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Receives the reviewer's answer to a section, and lists all sections and prices of a consortium. */
@Controller
class ReviewController {

    private final BidReading reading;
    private final ReviewingSection reviewing;
    private final AnswerDrafts kept;

    ReviewController(BidReading reading, ReviewingSection reviewing, AnswerDrafts kept) {
        this.reading = reading;
        this.reviewing = reviewing;
        this.kept = kept;
    }

    @GetMapping("/consortia/{id}/sections")
    String sections(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("rows", reading.sections(actor, id));
        List<PriceRow> prices = reading.prices(actor, id);
        model.addAttribute("prices", prices);
        model.addAttribute("lots", oneOfEachLot(prices));
        model.addAttribute("rest", reading.pauseReason(actor, id));
        model.addAttribute("led", reading.isLedBy(actor, id));
        model.addAttribute("consortiumId", id);
        model.addAttribute("consortiumName", reading.consortiumName(actor, id));
        return "bid/sections";
    }

    private static List<PriceRow> oneOfEachLot(List<PriceRow> prices) {
        Map<UUID, PriceRow> lots = new LinkedHashMap<>();
        prices.forEach(row -> lots.putIfAbsent(row.lotId(), row));
        return List.copyOf(lots.values());
    }

    @PostMapping("/sections/{id}/review")
    String review(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "send") String action,
            @ModelAttribute("form") ReviewForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        SectionView section = reading.section(actor, id);
        try {
            if (action.equals("keep") && section.mayReview()) {
                kept.save(actor, id, form.decision(), form.comment());
                flash.addFlashAttribute("kept", true);
                return "redirect:/sections/" + id;
            }
            decide(actor, id, form);
            kept.delete(actor, id);
        } catch (RuleViolation no) {
            if (!section.mayReview()) {
                throw no;
            }
            FormRefusals.show(no, errors);
            model.addAttribute("section", section);
            return "bid/review";
        }
        flash.addFlashAttribute("reviewed", section.organisationName());
        return "redirect:/consortia/" + section.consortiumId() + "/sections";
    }

    private void decide(Actor actor, UUID id, ReviewForm form) {
        if ("approve".equals(form.decision())) {
            reviewing.approve(actor, id, form.version());
        } else if ("changes".equals(form.decision())) {
            reviewing.sendBack(actor, id, form.version(), form.comment());
        } else {
            throw RuleViolation.of("decision", "bid.review.decision-missing");
        }
    }
}
