package org.cordee.support.web;

import org.cordee.shared.Actor;
import org.cordee.shared.FormRefusals;
import org.cordee.shared.NumberInput;
import org.cordee.support.OfferingSupport;
import org.cordee.support.ReadingSupport;
import org.cordee.support.ServedStructure;
import org.cordee.support.SupportKind;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages of a support organisation: its requests, and its offer. */
@Controller
@RequestMapping("/support")
class SupportDeskController {

    private static final int PAGE = 20;
    private static final int LAST_PAGE = 1000;

    private final ReadingSupport reading;
    private final OfferingSupport offering;

    SupportDeskController(ReadingSupport reading, OfferingSupport offering) {
        this.reading = reading;
        this.offering = offering;
    }

    @InitBinder
    void bind(WebDataBinder binder) {
        NumberInput.register(binder);
    }

    @GetMapping
    String desk(Actor actor, @RequestParam(defaultValue = "0") int page, Model model) {
        model.addAttribute("desk", reading.desk(actor, PageRequest.of(Math.max(0, Math.min(page, LAST_PAGE)), PAGE)));
        return "support/desk";
    }

    @GetMapping("/offer")
    String form(Actor actor, Model model) {
        model.addAttribute("form", SupportOfferForm.of(offering.read(actor)));
        return offer(model);
    }

    @PostMapping("/offer")
    String offer(
            Actor actor,
            @ModelAttribute("form") SupportOfferForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        offering.read(actor);
        boolean offered = !errors.hasErrors()
                && FormRefusals.accepted(errors, () -> offering.offer(actor, form.terms(), form.readRevision()));
        if (!offered) {
            return offer(model);
        }
        flash.addFlashAttribute("done", "support.done.offered");
        return "redirect:/support";
    }

    private static String offer(Model model) {
        model.addAttribute("kinds", SupportKind.values());
        model.addAttribute("structures", ServedStructure.values());
        return "support/offer";
    }
}
