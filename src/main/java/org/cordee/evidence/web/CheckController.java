package org.cordee.evidence.web;

import java.util.UUID;
import org.cordee.evidence.ApplicationReading;
import org.cordee.evidence.CheckingEvidence;
import org.cordee.evidence.EvidenceView;
import org.cordee.shared.Actor;
import org.cordee.shared.FormRefusals;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Lets the lead check or waive the evidence of a member. */
@Controller
@RequestMapping("/evidence/{id}")
class CheckController {

    private final ApplicationReading reading;
    private final CheckingEvidence checking;

    CheckController(ApplicationReading reading, CheckingEvidence checking) {
        this.reading = reading;
        this.checking = checking;
    }

    @GetMapping("/check")
    String check(Actor actor, @PathVariable UUID id, Model model) {
        EvidenceView evidence = led(actor, id);
        if (!evidence.checkable()) {
            return "redirect:/evidence/" + id;
        }
        return page("application/check", evidence, new CheckForm(), model);
    }

    @PostMapping("/check")
    String decide(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") CheckForm form,
            BindingResult errors,
            Model model) {
        EvidenceView evidence = led(actor, id);
        return FormRefusals.accepted(errors, () -> decide(actor, id, form))
                ? "redirect:/consortia/" + evidence.consortiumId() + "/application"
                : page("application/check", evidence, form, model);
    }

    private void decide(Actor actor, UUID id, CheckForm form) {
        switch (form.getChoice()) {
            case "ACCEPT" -> checking.accept(actor, id, form.getSeen());
            case "CORRECTIONS" -> checking.askCorrections(actor, id, form.wishes(), form.getSeen());
            case "WITHOUT" -> checking.waive(actor, id, form.getReason());
            default -> throw RuleViolation.of("choice", "application.choice-missing");
        }
    }

    @GetMapping("/waiver")
    String waiver(Actor actor, @PathVariable UUID id, Model model) {
        EvidenceView evidence = led(actor, id);
        if (!evidence.waivable()) {
            return "redirect:/evidence/" + id;
        }
        return page("application/waiver", evidence, new CheckForm(), model);
    }

    @PostMapping("/waiver")
    String waive(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") CheckForm form,
            BindingResult errors,
            Model model) {
        EvidenceView evidence = led(actor, id);
        return FormRefusals.accepted(errors, () -> checking.waive(actor, id, form.getReason()))
                ? "redirect:/consortia/" + evidence.consortiumId() + "/application"
                : page("application/waiver", evidence, form, model);
    }

    private EvidenceView led(Actor actor, UUID id) {
        EvidenceView evidence = reading.evidence(actor, id);
        if (!evidence.leads()) {
            throw new NotFound();
        }
        return evidence;
    }

    private static String page(String template, EvidenceView evidence, CheckForm form, Model model) {
        model.addAttribute("evidence", evidence);
        model.addAttribute("form", form);
        return template;
    }
}
