package org.cordee.consortium.web;

import jakarta.validation.Valid;
import java.util.Locale;
import java.util.UUID;
import org.cordee.consortium.ConsortiumReading;
import org.cordee.consortium.CorrectingSlot;
import org.cordee.consortium.SlotNeed;
import org.cordee.consortium.Workspace;
import org.cordee.shared.Actor;
import org.cordee.shared.FormRefusals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lets the lead correct one slot of a consortium in preparation; its candidates stay. */
@Controller
@RequestMapping("/consortia/{id}/slots/{slotId}")
class SlotController {

    private final ConsortiumReading reading;
    private final CorrectingSlot correcting;
    private final SlotRemarks remarks;

    SlotController(ConsortiumReading reading, CorrectingSlot correcting, SlotRemarks remarks) {
        this.reading = reading;
        this.correcting = correcting;
        this.remarks = remarks;
    }

    @GetMapping
    String slot(Actor actor, @PathVariable UUID id, @PathVariable UUID slotId, Locale locale, Model model) {
        Workspace space = reading.workspaceOfLead(actor, id);
        if (!space.isInPreparation()) {
            return "redirect:/consortia/" + id;
        }
        model.addAttribute("form", SlotForm.of(space.slot(slotId)));
        remarks.show(space, locale, model);
        return page(space, slotId, model);
    }

    @PostMapping
    String correct(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID slotId,
            @Valid @ModelAttribute("form") SlotForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String action,
            Locale locale,
            Model model) {
        Workspace space = reading.workspaceOfLead(actor, id);
        space.slot(slotId);
        SlotNeed typed = form.draft(errors);
        boolean corrected = typed != null
                && !SlotForm.CHECK.equals(action)
                && FormRefusals.accepted(errors, () -> correcting.correct(actor, id, slotId, typed));
        if (corrected) {
            return "redirect:/consortia/" + id + "/slots";
        }
        remarks.showCorrected(space, slotId, typed, locale, model);
        return page(space, slotId, model);
    }

    /** Shows the form again with the answers to the words of a field, without a check of what is typed. */
    @PostMapping(params = "suggest")
    String suggest(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID slotId,
            @ModelAttribute("form") SlotForm form,
            BindingResult errors,
            Locale locale,
            Model model) {
        Workspace space = reading.workspaceOfLead(actor, id);
        space.slot(slotId);
        remarks.show(space, locale, model);
        return page(space, slotId, model);
    }

    private static String page(Workspace space, UUID slotId, Model model) {
        model.addAttribute("space", space);
        model.addAttribute("slotId", slotId);
        model.addAttribute("kinds", SlotForm.KINDS);
        return "consortium/slot";
    }
}
