package org.cordee.coverage.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.cordee.coverage.AnswerWay;
import org.cordee.coverage.AnsweringDemands;
import org.cordee.coverage.ComplianceMatrix;
import org.cordee.coverage.ExportingMatrix;
import org.cordee.coverage.MatrixLine;
import org.cordee.coverage.ReadingMatrix;
import org.cordee.document.Download;
import org.cordee.document.ListFormat;
import org.cordee.shared.Actor;
import org.cordee.shared.FileDownload;
import org.cordee.shared.FormRefusals;
import org.cordee.shared.NotFound;
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

/** Shows the compliance matrix of a bid, and lets the lead say where the bid answers each line. */
@Controller
@RequestMapping("/consortia/{id}/compliance-matrix")
class MatrixController {

    private final ReadingMatrix reading;
    private final AnsweringDemands answering;
    private final ExportingMatrix exporting;

    MatrixController(ReadingMatrix reading, AnsweringDemands answering, ExportingMatrix exporting) {
        this.reading = reading;
        this.answering = answering;
        this.exporting = exporting;
    }

    @GetMapping
    String matrix(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("matrix", reading.of(actor, id));
        model.addAttribute("formats", ListFormat.values());
        return "coverage/matrix";
    }

    /** Downloads the matrix for a spreadsheet. */
    @GetMapping("/file")
    ResponseEntity<byte[]> file(
            Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "CSV") ListFormat format, Locale locale) {
        Download file = exporting.file(actor, id, format, locale);
        return FileDownload.of(file.name(), file.mediaType(), file.bytes());
    }

    @GetMapping("/{line}")
    String line(Actor actor, @PathVariable UUID id, @PathVariable UUID line, Model model) {
        MatrixLine shown = show(actor, id, line, model);
        model.addAttribute("form", DemandAnswerForm.of(shown));
        return "coverage/line";
    }

    @PostMapping("/{line}")
    String answer(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID line,
            @ModelAttribute("form") DemandAnswerForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        show(actor, id, line, model);
        boolean saved = !errors.hasErrors()
                && FormRefusals.accepted(
                        errors, () -> answering.answer(actor, id, line, form.version(), form.answer()));
        if (saved) {
            flash.addFlashAttribute("done", "answered");
            return back(id);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return "coverage/line";
    }

    @PostMapping("/{line}/removal")
    String remove(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID line,
            @RequestParam(defaultValue = "0") long version,
            RedirectAttributes flash) {
        answering.remove(actor, id, line, version);
        flash.addFlashAttribute("done", "removed");
        return back(id);
    }

    private MatrixLine show(Actor actor, UUID id, UUID line, Model model) {
        ComplianceMatrix matrix = reading.of(actor, id);
        MatrixLine shown = matrix.lines().stream()
                .filter(one -> matrix.lead() && one.answerable() && one.id().equals(line))
                .findFirst()
                .orElseThrow(NotFound::new);
        model.addAttribute("matrix", matrix);
        model.addAttribute("line", shown);
        model.addAttribute("ways", AnswerWay.values());
        model.addAttribute("sections", reading.sections(actor, id));
        model.addAttribute("members", reading.members(actor, id));
        return shown;
    }

    private static String back(UUID id) {
        return "redirect:/consortia/" + id + "/compliance-matrix";
    }
}
