package org.cordee.agreement.web;

import java.util.UUID;
import org.cordee.agreement.AgreementReading;
import org.cordee.agreement.AgreementView;
import org.cordee.agreement.ArbitratingAgreement;
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

/**
 * Lets the lead decide after the agreement was not signed: another text, other shares, or without the party that did
 * not sign.
 */
@Controller
@RequestMapping("/consortia/{id}/agreement/arbitration")
class AgreementArbitrationController {

    private final AgreementReading reading;
    private final ArbitratingAgreement arbitrating;

    AgreementArbitrationController(AgreementReading reading, ArbitratingAgreement arbitrating) {
        this.reading = reading;
        this.arbitrating = arbitrating;
    }

    @GetMapping
    String page(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("form", SigningForm.empty());
        return page(requireLead(actor, id), model);
    }

    @PostMapping
    String decide(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") SigningForm form,
            BindingResult errors,
            Model model) {
        AgreementView agreement = requireLead(actor, id);
        return FormRefusals.accepted(errors, () -> decide(actor, id, form.choice()))
                ? "redirect:/consortia/" + id
                : page(agreement, model);
    }

    private void decide(Actor actor, UUID id, String choice) {
        switch (choice) {
            case "RETRY" -> arbitrating.retry(actor, id);
            case "RENEGOTIATE" -> arbitrating.renegotiate(actor, id);
            case "REPLACE" -> arbitrating.replace(actor, id);
            default -> throw RuleViolation.of("choice", "agreement.answer-missing");
        }
    }

    private AgreementView requireLead(Actor actor, UUID id) {
        AgreementView agreement = reading.of(actor, id);
        if (!agreement.isLead()) {
            throw new NotFound();
        }
        return agreement;
    }

    private static String page(AgreementView agreement, Model model) {
        model.addAttribute("agreement", agreement);
        return "agreement/arbitration";
    }
}
