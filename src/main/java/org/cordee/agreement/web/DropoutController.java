package org.cordee.agreement.web;

import java.util.UUID;
import org.cordee.agreement.DropoutCause;
import org.cordee.agreement.DropoutReading;
import org.cordee.agreement.DropoutView;
import org.cordee.agreement.ReplacingDropout;
import org.cordee.shared.Actor;
import org.cordee.shared.form.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The lead replaces a member that failed while the bid is drafted. */
@Controller
@RequestMapping("/consortia/{id}/dropouts")
class DropoutController {

    private final DropoutReading reading;
    private final ReplacingDropout replacing;

    DropoutController(DropoutReading reading, ReplacingDropout replacing) {
        this.reading = reading;
        this.replacing = replacing;
    }

    @GetMapping
    String page(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("form", new DropoutForm());
        return page(reading.of(actor, id), model);
    }

    @PostMapping
    String replace(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") DropoutForm form,
            BindingResult errors,
            Model model) {
        DropoutView view = reading.of(actor, id);
        return Refused.accepted(errors, () -> replacing.replace(actor, id, form.whom(), form.why()))
                ? "redirect:/consortia/" + id
                : page(view, model);
    }

    private static String page(DropoutView view, Model model) {
        model.addAttribute("dropout", view);
        model.addAttribute("causes", DropoutCause.values());
        return "agreement/dropout";
    }
}
