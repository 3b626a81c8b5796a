package org.cordee.notification.web;

import org.cordee.notification.ChoosingPaces;
import org.cordee.notification.Pace;
import org.cordee.shared.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets a person choose how fast it gets which letters, and says which ones are always sent. */
@Controller
@RequestMapping("/notifications/choice")
class PacesController {

    private final ChoosingPaces choosing;

    PacesController(ChoosingPaces choosing) {
        this.choosing = choosing;
    }

    @GetMapping
    String choice(Actor actor, Model model) {
        model.addAttribute("form", PacesForm.of(choosing.chosen(actor)));
        return show(model);
    }

    @PostMapping
    String choose(
            Actor actor,
            @ModelAttribute("form") PacesForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        choosing.chosen(actor);
        if (errors.hasErrors()) {
            return show(model);
        }
        choosing.choose(actor, form.paces());
        flash.addFlashAttribute("chosen", true);
        return "redirect:/notifications/choice";
    }

    private String show(Model model) {
        model.addAttribute("paces", Pace.values());
        model.addAttribute("hour", choosing.hour());
        return "notification/choice";
    }
}
