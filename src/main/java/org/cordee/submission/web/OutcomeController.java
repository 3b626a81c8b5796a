package org.cordee.submission.web;

import java.time.ZoneId;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.FormRefusals;
import org.cordee.submission.AdvisingDeposits;
import org.cordee.submission.SubmissionReading;
import org.cordee.submission.SubmissionView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Shows the outcome of a deposit and the next steps, for a receipt or for a deposit described by hand. The URL contains
 * the question.
 */
@Controller
class OutcomeController {

    private final SubmissionReading reading;
    private final AdvisingDeposits advising;

    OutcomeController(SubmissionReading reading, AdvisingDeposits advising) {
        this.reading = reading;
        this.advising = advising;
    }

    @InitBinder("form")
    void byField(WebDataBinder binder) {
        binder.initDirectFieldAccess();
    }

    @GetMapping("/consortia/{id}/submission/outcome")
    String page(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID deposit,
            @ModelAttribute("form") OutcomeForm form,
            BindingResult errors,
            Model model) {
        SubmissionView submission = reading.view(actor, id);
        ZoneId zone = submission.deadline().zone();
        if (deposit != null && !form.isAsked()) {
            form.show(advising.describe(actor, id, deposit), zone);
        }
        model.addAttribute("submission", submission);
        model.addAttribute("receipts", advising.receipts(actor, id));
        if (form.isAsked()) {
            FormRefusals.accepted(
                    errors, () -> model.addAttribute("advice", advising.advise(actor, id, form.question(zone))));
        }
        return "submission/outcome";
    }
}
