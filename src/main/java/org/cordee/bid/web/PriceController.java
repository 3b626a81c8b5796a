package org.cordee.bid.web;

import java.util.UUID;
import org.cordee.bid.BidReading;
import org.cordee.bid.GivingPrice;
import org.cordee.bid.PriceView;
import org.cordee.shared.Actor;
import org.cordee.shared.RuleViolation;
import org.cordee.shared.form.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A member's price: asked for, checked, received. The figure travels in forms, never in an address that a log would keep. */
@Controller
class PriceController {

    private final BidReading reading;
    private final GivingPrice giving;

    PriceController(BidReading reading, GivingPrice giving) {
        this.reading = reading;
        this.giving = giving;
    }

    @GetMapping("/prices/{id}")
    String price(Actor actor, @PathVariable UUID id, Model model) {
        PriceView price = reading.price(actor, id);
        model.addAttribute("price", price);
        model.addAttribute("form", PriceForm.of(price));
        return "bid/price";
    }

    /** First the figure is shown again with what it means; only {@code next=give} gives it. */
    @PostMapping("/prices/{id}")
    String give(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "check") String next,
            @ModelAttribute("form") PriceForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        PriceView price = reading.price(actor, id);
        model.addAttribute("price", price);
        try {
            model.addAttribute("amount", form.toAmount());
            if (next.equals("give")) {
                giving.give(actor, id, form.getVersion(), form.toAmount());
                flash.addFlashAttribute("given", true);
                return "redirect:/prices/" + id;
            }
        } catch (RuleViolation no) {
            return refused(price, errors, no);
        }
        return next.equals("change") || !price.mayGive() ? "bid/price" : "bid/price-check";
    }

    private static String refused(PriceView price, BindingResult errors, RuleViolation no) {
        if (!price.mayGive()) {
            throw no;
        }
        Refused.show(no, errors);
        return "bid/price";
    }
}
