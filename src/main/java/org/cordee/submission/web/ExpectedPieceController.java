package org.cordee.submission.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.FormRefusals;
import org.cordee.shared.NotFound;
import org.cordee.submission.DescribingExpectedPieces;
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
import org.springframework.web.bind.annotation.RequestParam;

/** Lets the lead type what the buyer's documents ask for, one piece after the other. */
@Controller
@RequestMapping("/consortia/{id}/submission/expected-pieces")
class ExpectedPieceController {

    private final SubmissionReading reading;
    private final DescribingExpectedPieces describing;

    ExpectedPieceController(SubmissionReading reading, DescribingExpectedPieces describing) {
        this.reading = reading;
        this.describing = describing;
    }

    @GetMapping
    String page(Actor actor, @PathVariable UUID id, Model model) {
        show(actor, id, model);
        model.addAttribute("form", ExpectedPieceForm.empty());
        return "submission/expected-pieces";
    }

    @PostMapping
    String add(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") ExpectedPieceForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        show(actor, id, model);
        if (FormRefusals.accepted(errors, () -> describing.add(actor, id, form.said()))) {
            return "redirect:/consortia/" + id + "/submission/expected-pieces";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return "submission/expected-pieces";
    }

    @PostMapping("/removal")
    String remove(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String name) {
        describing.remove(actor, id, name);
        return "redirect:/consortia/" + id + "/submission/expected-pieces";
    }

    private void show(Actor actor, UUID id, Model model) {
        SubmissionView submission = reading.view(actor, id);
        if (!submission.lead()) {
            throw new NotFound();
        }
        model.addAttribute("submission", submission);
    }
}
