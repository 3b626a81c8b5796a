package org.cordee.submission.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.FormRefusals;
import org.cordee.submission.ReopeningFrozenBid;
import org.cordee.submission.ReopeningReading;
import org.cordee.submission.SubmissionReading;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Shows all deposits of a consortium with the one that counts, and lets the lead reopen its frozen bid. */
@Controller
@RequestMapping("/consortia/{id}/submission")
class ReopeningController {

    private final SubmissionReading submissions;
    private final ReopeningReading reading;
    private final ReopeningFrozenBid reopening;

    ReopeningController(SubmissionReading submissions, ReopeningReading reading, ReopeningFrozenBid reopening) {
        this.submissions = submissions;
        this.reading = reading;
        this.reopening = reopening;
    }

    @GetMapping("/deposits")
    String deposits(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("submission", submissions.view(actor, id));
        model.addAttribute("deposits", submissions.deposits(actor, id));
        return "submission/deposits";
    }

    @GetMapping("/reopening")
    String form(Actor actor, @PathVariable UUID id, Model model) {
        ReopeningReading.View view = reading.view(actor, id);
        model.addAttribute("form", new ReopeningForm(String.valueOf(view.number()), Set.of(), ""));
        return page(view, model);
    }

    @PostMapping("/reopening")
    String reopen(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") ReopeningForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        ReopeningReading.View view = reading.view(actor, id);
        if (FormRefusals.accepted(errors, () -> reopen(actor, id, form))) {
            return "redirect:/consortia/" + id + "/submission";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(view, model);
    }

    private void reopen(Actor actor, UUID id, ReopeningForm form) {
        reopening.reopen(actor, id, form.shownNumber(), form.chosen(), form.reason());
    }

    private static String page(ReopeningReading.View view, Model model) {
        model.addAttribute("reopening", view);
        return "submission/reopening";
    }
}
