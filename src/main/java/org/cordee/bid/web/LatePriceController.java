package org.cordee.bid.web;

import java.util.UUID;
import org.cordee.bid.DecidingLatePrice;
import org.cordee.bid.LatePrices;
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
import org.springframework.web.bind.annotation.RequestMapping;

/** Lets the lead decide about a member's price that is two days late. The page shows no price line. */
@Controller
@RequestMapping("/prices/{id}/decision")
class LatePriceController {

    private final LatePrices reading;
    private final DecidingLatePrice deciding;

    LatePriceController(LatePrices reading, DecidingLatePrice deciding) {
        this.reading = reading;
        this.deciding = deciding;
    }

    @GetMapping
    String form(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("price", reading.view(actor, id));
        model.addAttribute("form", LatePriceForm.empty());
        return "bid/late-price";
    }

    @PostMapping
    String decide(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") LatePriceForm form,
            BindingResult errors,
            Model model) {
        LatePrices.View price = reading.view(actor, id);
        try {
            decide(actor, id, form);
        } catch (RuleViolation no) {
            if (!price.awaited()) {
                throw no;
            }
            FormRefusals.show(no, errors);
            model.addAttribute("price", price);
            return "bid/late-price";
        }
        return "redirect:/consortia/" + price.consortiumId() + "/sections";
    }

    private void decide(Actor actor, UUID id, LatePriceForm form) {
        switch (form.decision()) {
            case "EXTEND" -> deciding.extend(actor, id, form.date(), form.reason());
            case "TAKE" -> deciding.take(actor, id);
            default -> throw RuleViolation.of("decision", "bid.review.decision-missing");
        }
    }
}
