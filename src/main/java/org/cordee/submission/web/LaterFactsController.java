package org.cordee.submission.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.FormRefusals;
import org.cordee.submission.RecordingLaterFacts;
import org.cordee.submission.SubmissionReading;
import org.cordee.submission.SubmissionView;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Lets the lead enter facts that became known after a deposit; the next page shows the outcome with them. */
@Controller
@RequestMapping("/consortia/{id}/submission/deposits/{deposit}/aftermath")
class LaterFactsController {

    private final SubmissionReading reading;
    private final RecordingLaterFacts telling;

    LaterFactsController(SubmissionReading reading, RecordingLaterFacts telling) {
        this.reading = reading;
        this.telling = telling;
    }

    @GetMapping
    String page(Actor actor, @PathVariable UUID id, @PathVariable UUID deposit, Model model) {
        SubmissionView submission = reading.view(actor, id);
        model.addAttribute("form", LaterFactsForm.of(telling.currentFacts(actor, id, deposit), zone(submission)));
        return page(submission, deposit, model);
    }

    @PostMapping
    String tell(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID deposit,
            @ModelAttribute("form") LaterFactsForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        SubmissionView submission = reading.view(actor, id);
        telling.currentFacts(actor, id, deposit);
        boolean recorded = !errors.hasErrors()
                && FormRefusals.accepted(errors, () -> telling.record(actor, id, deposit, form.said(zone(submission))));
        if (recorded) {
            return "redirect:/consortia/" + id + "/submission/outcome?deposit=" + deposit;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(submission, deposit, model);
    }

    private static ZoneId zone(SubmissionView submission) {
        return submission.deadline().zone();
    }

    private static String page(SubmissionView submission, UUID deposit, Model model) {
        model.addAttribute("submission", submission);
        model.addAttribute("deposit", deposit);
        return "submission/aftermath";
    }
}
