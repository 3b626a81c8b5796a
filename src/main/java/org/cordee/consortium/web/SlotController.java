package org.cordee.consortium.web;

import jakarta.validation.Valid;
import java.util.UUID;
import org.cordee.consortium.ConsortiumReading;
import org.cordee.consortium.CorrectingSlot;
import org.cordee.consortium.Workspace;
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

/** One slot of a grouping in preparation, to be corrected; its candidates stay. */
@Controller
@RequestMapping("/consortia/{id}/slots/{slotId}")
class SlotController {

    private final ConsortiumReading reading;
    private final CorrectingSlot correcting;

    SlotController(ConsortiumReading reading, CorrectingSlot correcting) {
        this.reading = reading;
        this.correcting = correcting;
    }

    @GetMapping
    String slot(Actor actor, @PathVariable UUID id, @PathVariable UUID slotId, Model model) {
        Workspace space = reading.led(actor, id);
        if (!space.isInPreparation()) {
            return "redirect:/consortia/" + id;
        }
        model.addAttribute("form", SlotForm.of(space.slot(slotId)));
        return page(space, slotId, model);
    }

    @PostMapping
    String correct(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID slotId,
            @Valid @ModelAttribute("form") SlotForm form,
            BindingResult errors,
            Model model) {
        Workspace space = reading.led(actor, id);
        space.slot(slotId);
        boolean corrected = !errors.hasErrors()
                && Refused.accepted(errors, () -> correcting.correct(actor, id, slotId, form.draft()));
        return corrected ? "redirect:/consortia/" + id + "/slots" : page(space, slotId, model);
    }

    private static String page(Workspace space, UUID slotId, Model model) {
        model.addAttribute("space", space);
        model.addAttribute("slotId", slotId);
        model.addAttribute("kinds", SlotForm.KINDS);
        return "consortium/slot";
    }
}
