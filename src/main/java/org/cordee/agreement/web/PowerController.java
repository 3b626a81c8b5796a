package org.cordee.agreement.web;

import java.util.UUID;
import org.cordee.agreement.GrantingPower;
import org.cordee.agreement.PowerReading;
import org.cordee.agreement.PowerView;
import org.cordee.shared.Actor;
import org.cordee.shared.FormRefusals;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Shows a member's power of attorney to both sides and lets the member give it. */
@Controller
@RequestMapping("/powers/{id}")
class PowerController {

    private final PowerReading reading;
    private final GrantingPower granting;

    PowerController(PowerReading reading, GrantingPower granting) {
        this.reading = reading;
        this.granting = granting;
    }

    @GetMapping
    String page(Actor actor, @PathVariable UUID id, Model model) {
        PowerView power = reading.of(actor, id);
        model.addAttribute("form", SigningForm.empty());
        return page(power, model);
    }

    @GetMapping("/file")
    ResponseEntity<byte[]> file(Actor actor, @PathVariable UUID id) {
        return PdfAnswer.of("pouvoir-au-mandataire.pdf", reading.pdf(actor, id));
    }

    @PostMapping
    String grant(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") SigningForm form,
            BindingResult errors,
            Model model) {
        PowerView power = reading.of(actor, id);
        return FormRefusals.accepted(errors, () -> granting.grant(actor, id, form.evidence()))
                ? "redirect:/powers/" + id
                : page(power, model);
    }

    private static String page(PowerView power, Model model) {
        model.addAttribute("power", power);
        return "agreement/power";
    }
}
