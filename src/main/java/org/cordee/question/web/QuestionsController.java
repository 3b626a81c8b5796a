package org.cordee.question.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.cordee.document.Download;
import org.cordee.question.ExportingQuestions;
import org.cordee.question.QuestionFileFormat;
import org.cordee.question.QuestionsView;
import org.cordee.question.ReadingAnswers;
import org.cordee.question.ReadingQuestions;
import org.cordee.question.RecordingPosting;
import org.cordee.question.WritingDelayRequest;
import org.cordee.shared.Actor;
import org.cordee.shared.FileDownload;
import org.cordee.shared.FormRefusals;
import org.springframework.data.domain.PageRequest;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows the questions of a grouping to the buyer, writes their file and records their posting. */
@Controller
@RequestMapping("/consortia/{id}/questions")
class QuestionsController {

    private static final int SHOWN = 20;
    private static final int LAST_PAGE = 1_000;

    private final ReadingQuestions reading;
    private final ReadingAnswers answers;
    private final ExportingQuestions exporting;
    private final RecordingPosting posting;
    private final WritingDelayRequest extension;

    QuestionsController(
            ReadingQuestions reading,
            ReadingAnswers answers,
            ExportingQuestions exporting,
            RecordingPosting posting,
            WritingDelayRequest extension) {
        this.reading = reading;
        this.answers = answers;
        this.exporting = exporting;
        this.posting = posting;
        this.extension = extension;
    }

    @GetMapping
    String questions(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int proposed,
            @RequestParam(defaultValue = "0") int asked,
            @RequestParam(defaultValue = "0") int answered,
            Model model) {
        model.addAttribute("view", reading.view(actor, id));
        model.addAttribute("proposals", reading.proposals(actor, id, bounded(proposed)));
        model.addAttribute("questions", reading.questions(actor, id, bounded(asked)));
        model.addAttribute("answers", answers.answers(actor, id, bounded(answered)));
        model.addAttribute("formats", QuestionFileFormat.values());
        return "question/questions";
    }

    /** Downloads the questions that are ready. */
    @GetMapping("/file")
    ResponseEntity<byte[]> file(
            Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "TEXT") QuestionFileFormat format) {
        Download file = exporting.ready(actor, id, format);
        return FileDownload.of(file.name(), file.mediaType(), file.bytes());
    }

    /** Shows the request to extend the time limit, where questions have no answer in time (R2151-4). */
    @GetMapping("/extension-request")
    String extension(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("extension", extension.of(actor, id));
        return "question/extension";
    }

    @GetMapping("/posting")
    String posting(Actor actor, @PathVariable UUID id, Model model) {
        QuestionsView view = showPosting(actor, id, model);
        model.addAttribute("form", PostingForm.empty(view));
        return "question/posting";
    }

    @PostMapping("/posting")
    String record(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") PostingForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        showPosting(actor, id, model);
        if (FormRefusals.accepted(errors, () -> posting.record(actor, id, form.shown(), form.at(), form.where()))) {
            flash.addFlashAttribute("done", "posted");
            return "redirect:/consortia/" + id + "/questions";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return "question/posting";
    }

    private QuestionsView showPosting(Actor actor, UUID id, Model model) {
        QuestionsView view = reading.viewOfLead(actor, id);
        model.addAttribute("view", view);
        model.addAttribute("ready", reading.ready(actor, id));
        return view;
    }

    private static PageRequest bounded(int page) {
        return PageRequest.of(Math.max(0, Math.min(LAST_PAGE, page)), SHOWN);
    }
}
