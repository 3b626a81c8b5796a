package org.cordee.question.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.cordee.question.GatheringQuestions;
import org.cordee.question.ReadingQuestions;
import org.cordee.question.RecordingPosting;
import org.cordee.shared.Actor;
import org.cordee.shared.FormRefusals;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets the lead change the words that leave, take a question back and correct its posting. */
@Controller
@RequestMapping("/consortia/{id}/buyer-questions/{question}")
class BuyerQuestionController {

    private final ReadingQuestions reading;
    private final GatheringQuestions gathering;
    private final RecordingPosting posting;

    BuyerQuestionController(ReadingQuestions reading, GatheringQuestions gathering, RecordingPosting posting) {
        this.reading = reading;
        this.gathering = gathering;
        this.posting = posting;
    }

    @GetMapping
    String question(Actor actor, @PathVariable UUID id, @PathVariable UUID question, Model model) {
        show(actor, id, question, model);
        model.addAttribute("form", BuyerQuestionForm.of(reading.question(actor, id, question)));
        return "question/question";
    }

    @PostMapping
    String reword(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID question,
            @ModelAttribute("form") BuyerQuestionForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        show(actor, id, question, model);
        if (FormRefusals.accepted(
                errors, () -> gathering.reword(actor, id, question, form.version(), form.place(), form.words()))) {
            return done("changed", id, flash);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return "question/question";
    }

    @PostMapping("/removal")
    String takeBack(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID question,
            @RequestParam(defaultValue = "0") long version,
            RedirectAttributes flash) {
        gathering.takeBack(actor, id, question, version);
        return done("taken-back", id, flash);
    }

    @PostMapping("/posting-removal")
    String undo(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID question,
            @RequestParam(defaultValue = "0") long version,
            RedirectAttributes flash) {
        posting.undo(actor, id, question, version);
        return done("unposted", id, flash);
    }

    private void show(Actor actor, UUID id, UUID question, Model model) {
        model.addAttribute("view", reading.viewOfLead(actor, id));
        model.addAttribute("question", reading.question(actor, id, question));
    }

    private static String done(String what, UUID id, RedirectAttributes flash) {
        flash.addFlashAttribute("done", what);
        return "redirect:/consortia/" + id + "/questions";
    }
}
