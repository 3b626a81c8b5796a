package org.cordee.assessment.web;

import java.util.Locale;
import java.util.UUID;
import org.cordee.assessment.AssessingConsortium;
import org.cordee.assessment.AssessmentReading;
import org.cordee.assessment.BlockedView;
import org.cordee.assessment.ProceedingDespiteFindings;
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

/**
 * Shows what blocks a stage. The lead corrects it and has it checked again, requests a waiver, or proceeds and says
 * why.
 */
@Controller("assessmentBlockedController")
@RequestMapping("/consortia/{id}/assessment/blocked/{blockedStageId}")
class BlockedController {

    private final AssessmentReading reading;
    private final AssessingConsortium assessing;
    private final ProceedingDespiteFindings goingOn;

    BlockedController(AssessmentReading reading, AssessingConsortium assessing, ProceedingDespiteFindings goingOn) {
        this.reading = reading;
        this.assessing = assessing;
        this.goingOn = goingOn;
    }

    @GetMapping
    String page(Actor actor, @PathVariable UUID id, @PathVariable UUID blockedStageId, Locale locale, Model model) {
        BlockedView blocked = reading.blocked(actor, id, blockedStageId, locale);
        model.addAttribute("form", new ProceedingForm(blocked.runId(), ""));
        model.addAttribute("blocked", blocked);
        return "assessment/blocked";
    }

    @PostMapping("/check")
    String check(Actor actor, @PathVariable UUID id, @PathVariable UUID blockedStageId, Locale locale) {
        reading.blocked(actor, id, blockedStageId, locale);
        assessing.assess(actor, id);
        return here(id, blockedStageId);
    }

    @PostMapping("/going-on")
    String goOn(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID blockedStageId,
            @ModelAttribute("form") ProceedingForm form,
            BindingResult errors,
            Locale locale,
            Model model) {
        BlockedView blocked = reading.blocked(actor, id, blockedStageId, locale);
        if (FormRefusals.accepted(errors, () -> goOn(actor, id, blockedStageId, form))) {
            return here(id, blockedStageId);
        }
        model.addAttribute("blocked", blocked);
        return "assessment/blocked";
    }

    private void goOn(Actor actor, UUID id, UUID blockedStageId, ProceedingForm form) {
        UUID run = form.run();
        if (run == null) {
            throw new RuleViolation("assessment.blocked.judged-again");
        }
        goingOn.proceed(actor, id, blockedStageId, run, form.reason());
    }

    private static String here(UUID id, UUID blockedStageId) {
        return "redirect:/consortia/" + id + "/assessment/blocked/" + blockedStageId;
    }
}
