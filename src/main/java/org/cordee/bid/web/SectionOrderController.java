package org.cordee.bid.web;

import java.util.List;
import java.util.UUID;
import org.cordee.bid.ArrangedSection;
import org.cordee.bid.ArrangingSections;
import org.cordee.bid.OutlineReading;
import org.cordee.bid.SectionOrder;
import org.cordee.shared.Actor;
import org.cordee.shared.FormRefusals;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets the lead change the order, the subjects and the weights of the sections until the bid is frozen. */
@Controller
@RequestMapping("/consortia/{id}/outline/order")
class SectionOrderController {

    private final OutlineReading reading;
    private final ArrangingSections arranging;

    SectionOrderController(OutlineReading reading, ArrangingSections arranging) {
        this.reading = reading;
        this.arranging = arranging;
    }

    @GetMapping
    String order(Actor actor, @PathVariable UUID id, Model model) {
        SectionOrder order = reading.order(actor, id);
        return order.mayArrange()
                ? page(order, SectionOrderForm.of(order), model)
                : "redirect:/consortia/" + id + "/sections";
    }

    /** Saves the arrangement for every button: {@code up-2} and {@code down-2} move a section first. */
    @PostMapping
    String arrange(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "save") String next,
            @ModelAttribute("form") SectionOrderForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        SectionOrder order = reading.order(actor, id);
        SectionOrderForm.move(form.lines(), next);
        List<ArrangedSection> sections = form.sections(errors);
        boolean saved = !errors.hasErrors()
                && FormRefusals.accepted(errors, () -> arranging.arrange(actor, id, form.version(), sections));
        if (!saved) {
            return page(order, form, model);
        }
        flash.addFlashAttribute("saved", true);
        return "redirect:/consortia/" + id + "/outline/order";
    }

    private static String page(SectionOrder order, SectionOrderForm form, Model model) {
        model.addAttribute("order", order);
        model.addAttribute("form", form);
        model.addAttribute("sums", form.sums(order));
        return "bid/outline-order";
    }
}
