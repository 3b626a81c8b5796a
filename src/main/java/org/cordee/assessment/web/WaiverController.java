package org.cordee.assessment.web;

import java.util.Locale;
import java.util.UUID;
import org.cordee.assessment.AssessmentReading;
import org.cordee.assessment.DecidingWaiver;
import org.cordee.assessment.WaivingFinding;
import org.cordee.consortium.ConsortiumLookup;
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

/** Lets the lead request a waiver with a reason, and the coordinator grant or refuse it. */
@Controller("assessmentWaiverController")
@RequestMapping("/consortia/{id}/assessment")
class WaiverController {

    private final AssessmentReading reading;
    private final ConsortiumLookup consortia;
    private final WaivingFinding waiving;
    private final DecidingWaiver deciding;

    WaiverController(
            AssessmentReading reading, ConsortiumLookup consortia, WaivingFinding waiving, DecidingWaiver deciding) {
        this.reading = reading;
        this.consortia = consortia;
        this.waiving = waiving;
        this.deciding = deciding;
    }

    @GetMapping("/findings/{key}/waiver")
    String ask(Actor actor, @PathVariable UUID id, @PathVariable String key, Locale locale, Model model) {
        model.addAttribute("form", new WaiverForm(""));
        return page(actor, id, key, locale, model);
    }

    @PostMapping("/findings/{key}/waiver")
    String waive(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String key,
            @ModelAttribute("form") WaiverForm form,
            BindingResult errors,
            Locale locale,
            Model model) {
        return FormRefusals.accepted(errors, () -> waiving.waive(actor, id, key, form.reason()))
                ? "redirect:/consortia/" + id + "/assessment"
                : page(actor, id, key, locale, model);
    }

    @GetMapping("/waivers/{waiverId}")
    String asked(Actor actor, @PathVariable UUID id, @PathVariable UUID waiverId, Locale locale, Model model) {
        model.addAttribute("asked", reading.waiver(actor, id, waiverId, locale));
        return "assessment/waiver-decision";
    }

    @PostMapping("/waivers/{waiverId}/decision")
    String decide(Actor actor, @PathVariable UUID id, @PathVariable UUID waiverId, @RequestParam boolean granted) {
        deciding.decide(actor, id, waiverId, granted);
        return "redirect:/consortia/" + id + "/assessment";
    }

    private String page(Actor actor, UUID id, String key, Locale locale, Model model) {
        model.addAttribute("finding", reading.waivable(actor, id, key, locale));
        model.addAttribute("consortium", consortia.consortium(id));
        return "assessment/waiver";
    }
}
