package org.cordee.tender.web;

import java.util.Locale;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.tender.ConsultationReading;
import org.cordee.tender.schematron.CheckReading;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows the official rules that a consultation's latest notice breaks. */
@Controller
class RuleCheckController {

    private final ConsultationReading consultations;
    private final CheckReading checks;

    RuleCheckController(ConsultationReading consultations, CheckReading checks) {
        this.consultations = consultations;
        this.checks = checks;
    }

    @GetMapping("/consultations/{id}/official-rules")
    String rules(Actor actor, @PathVariable UUID id, Locale locale, Model model) {
        model.addAttribute("consultation", consultations.find(actor, id));
        model.addAttribute("report", checks.report(actor, id, locale));
        return "tender/official-rules";
    }

    /** Answers with the sentence about the check alone; a page asks for it while the check runs. */
    @GetMapping("/consultations/{id}/official-rules/progress")
    String progress(Actor actor, @PathVariable UUID id, Model model) {
        consultations.find(actor, id);
        model.addAttribute("check", checks.progress(id));
        model.addAttribute("id", id);
        return "tender/official-rules :: progress";
    }
}
