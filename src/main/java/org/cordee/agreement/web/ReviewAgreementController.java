package org.cordee.agreement.web;

import java.util.UUID;
import org.cordee.agreement.AgreementReading;
import org.cordee.agreement.AgreementView;
import org.cordee.agreement.ReleasingAgreement;
import org.cordee.agreement.Wording;
import org.cordee.shared.Actor;
import org.cordee.shared.FormRefusals;
import org.cordee.shared.NotFound;
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

/** Lets the lead read the agreement as it would be signed, change its wording, and send it to the members. */
@Controller
@RequestMapping("/consortia/{id}/agreement/review")
class ReviewAgreementController {

    private final AgreementReading reading;
    private final ReleasingAgreement releasing;

    ReviewAgreementController(AgreementReading reading, ReleasingAgreement releasing) {
        this.reading = reading;
        this.releasing = releasing;
    }

    @GetMapping
    String page(Actor actor, @PathVariable UUID id, Model model) {
        AgreementView agreement = requireLead(actor, id);
        if (!agreement.releasable()) {
            return "redirect:/consortia/" + id + "/agreement";
        }
        Wording last = agreement.wording() == null ? Wording.USUAL : agreement.wording();
        model.addAttribute("form", WordingForm.of(last));
        return page(agreement, reading.draft(actor, id, last), model);
    }

    /** Sends the agreement, or shows the text again with the typed input. */
    @PostMapping
    String release(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "send") String action,
            @ModelAttribute("form") WordingForm form,
            BindingResult errors,
            Model model) {
        AgreementView agreement = requireLead(actor, id);
        Wording wording = form.wording(errors);
        if (wording == null) {
            return page(agreement, null, model);
        }
        if (!action.equals("preview") && FormRefusals.accepted(errors, () -> releasing.release(actor, id, wording))) {
            return "redirect:/consortia/" + id + "/agreement";
        }
        return page(agreement, agreement.releasable() ? reading.draft(actor, id, wording) : null, model);
    }

    private AgreementView requireLead(Actor actor, UUID id) {
        AgreementView agreement = reading.of(actor, id);
        if (!agreement.isLead()) {
            throw new NotFound();
        }
        return agreement;
    }

    private static String page(AgreementView agreement, @Nullable String text, Model model) {
        model.addAttribute("agreement", agreement);
        model.addAttribute("text", text);
        return "agreement/review";
    }
}
