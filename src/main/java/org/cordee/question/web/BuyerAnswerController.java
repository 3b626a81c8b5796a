package org.cordee.question.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.cordee.document.Download;
import org.cordee.question.AnswerToRecord;
import org.cordee.question.AssessingAnswer;
import org.cordee.question.BuyerAnswerLine;
import org.cordee.question.ReadingAnswers;
import org.cordee.question.ReadingQuestions;
import org.cordee.question.RecordingAnswer;
import org.cordee.shared.Actor;
import org.cordee.shared.FileDownload;
import org.cordee.shared.FormRefusals;
import org.cordee.shared.RuleViolation;
import org.cordee.tender.TouchedPart;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows the buyer's answers, and lets the lead record them and decide what they touch. */
@Controller
@RequestMapping("/consortia/{id}/buyer-answers")
class BuyerAnswerController {

    private final ReadingQuestions reading;
    private final ReadingAnswers answers;
    private final RecordingAnswer recording;
    private final AssessingAnswer assessing;

    BuyerAnswerController(
            ReadingQuestions reading, ReadingAnswers answers, RecordingAnswer recording, AssessingAnswer assessing) {
        this.reading = reading;
        this.answers = answers;
        this.recording = recording;
        this.assessing = assessing;
    }

    @GetMapping("/new")
    String form(Actor actor, @PathVariable UUID id, Model model) {
        showForm(actor, id, model);
        model.addAttribute("form", BuyerAnswerForm.empty());
        return "question/answer-form";
    }

    @PostMapping
    String record(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") BuyerAnswerForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        showForm(actor, id, model);
        try {
            if (!errors.hasErrors()) {
                return page(id, record(actor, id, form)) + "/impact";
            }
        } catch (RuleViolation no) {
            FormRefusals.show(no, errors);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return "question/answer-form";
    }

    private UUID record(Actor actor, UUID id, BuyerAnswerForm form) {
        AnswerToRecord typed = form.typed();
        return SentAnswerFile.with(form.file(), file -> recording.record(actor, id, form.sendKey(), typed, file));
    }

    @GetMapping("/{answer}")
    String answer(Actor actor, @PathVariable UUID id, @PathVariable UUID answer, Model model) {
        model.addAttribute("view", reading.view(actor, id));
        model.addAttribute("answer", answers.answer(actor, id, answer));
        return "question/answer";
    }

    @GetMapping("/{answer}/file")
    ResponseEntity<byte[]> file(Actor actor, @PathVariable UUID id, @PathVariable UUID answer) {
        Download file = answers.file(actor, id, answer);
        return FileDownload.of(file.name(), file.mediaType(), file.bytes());
    }

    @GetMapping("/{answer}/correction")
    String correction(Actor actor, @PathVariable UUID id, @PathVariable UUID answer, Model model) {
        model.addAttribute("form", BuyerAnswerForm.of(showCorrection(actor, id, answer, model)));
        return "question/answer-form";
    }

    @PostMapping("/{answer}/correction")
    String correct(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID answer,
            @ModelAttribute("form") BuyerAnswerForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        showCorrection(actor, id, answer, model);
        if (!errors.hasErrors()
                && FormRefusals.accepted(
                        errors, () -> recording.correct(actor, id, answer, form.version(), form.typed()))) {
            return page(id, answer);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return "question/answer-form";
    }

    @GetMapping("/{answer}/impact")
    String impact(Actor actor, @PathVariable UUID id, @PathVariable UUID answer, Model model) {
        model.addAttribute("form", AnswerImpactForm.of(showImpact(actor, id, answer, model)));
        return "question/impact";
    }

    @PostMapping("/{answer}/impact")
    String assess(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID answer,
            @ModelAttribute("form") AnswerImpactForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        showImpact(actor, id, answer, model);
        if (!errors.hasErrors()
                && FormRefusals.accepted(
                        errors,
                        () -> assessing.assess(actor, id, answer, form.version(), form.parts(), form.sections()))) {
            flash.addFlashAttribute("done", "assessed");
            return page(id, answer);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return "question/impact";
    }

    private void showForm(Actor actor, UUID id, Model model) {
        model.addAttribute("view", reading.viewOfLead(actor, id));
        model.addAttribute("posted", reading.posted(actor, id));
    }

    private BuyerAnswerLine showCorrection(Actor actor, UUID id, UUID answer, Model model) {
        showForm(actor, id, model);
        BuyerAnswerLine line = answers.answer(actor, id, answer);
        model.addAttribute("answer", line);
        return line;
    }

    private BuyerAnswerLine showImpact(Actor actor, UUID id, UUID answer, Model model) {
        model.addAttribute("view", reading.viewOfLead(actor, id));
        BuyerAnswerLine line = answers.answer(actor, id, answer);
        model.addAttribute("answer", line);
        model.addAttribute("parts", TouchedPart.values());
        model.addAttribute("sections", answers.sections(actor, id));
        return line;
    }

    private static String page(UUID id, UUID answer) {
        return "redirect:/consortia/" + id + "/buyer-answers/" + answer;
    }
}
