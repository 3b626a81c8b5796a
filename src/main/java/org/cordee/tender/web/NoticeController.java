package org.cordee.tender.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.RuleViolation;
import org.cordee.tender.ImportingNotices;
import org.cordee.tender.NoticeOutcome;
import org.cordee.tender.batch.BatchReading;
import org.cordee.tender.batch.ImportingBatches;
import org.cordee.tender.batch.ImportingBatches.NoticeUpload;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Shows the page for importing notices. One notice, as a file or as a text, is imported at once, and its errors are
 * shown with their places. Several files, and numbers, become a batch in the background.
 */
@Controller
class NoticeController {

    private final ImportingNotices importing;
    private final ImportingBatches batches;
    private final BatchReading reading;

    NoticeController(ImportingNotices importing, ImportingBatches batches, BatchReading reading) {
        this.importing = importing;
        this.batches = batches;
        this.reading = reading;
    }

    @ModelAttribute
    void choices(Model model) {
        model.addAttribute("mayFetch", batches.mayFetch());
        model.addAttribute("largest", batches.largest());
    }

    @GetMapping("/notices")
    String form(Actor actor, Model model) {
        model.addAttribute("batches", reading.latest(actor));
        return "tender/notice";
    }

    @PostMapping("/notices")
    ModelAndView importNotices(
            Actor actor,
            @RequestParam(required = false) @Nullable List<MultipartFile> file,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String numbers,
            RedirectAttributes next)
            throws IOException {
        List<MultipartFile> files = Objects.requireNonNullElse(file, List.<MultipartFile>of()).stream()
                .filter(each -> !each.isEmpty())
                .toList();
        if (files.size() > 1 || !numbers.isBlank()) {
            return batch(actor, files, text, numbers);
        }
        if (files.isEmpty() && text.isBlank()) {
            return again(actor, text, numbers).addObject("noFile", true);
        }
        NoticeOutcome outcome = importOne(actor, files, text);
        if (outcome instanceof NoticeOutcome.Refused refused) {
            return again(actor, text, numbers).addObject("flaws", refused.flaws());
        }
        return new ModelAndView("redirect:/consultations/" + said(outcome, next));
    }

    private NoticeOutcome importOne(Actor actor, List<MultipartFile> files, String text) throws IOException {
        try (InputStream document = files.isEmpty()
                ? new ByteArrayInputStream(text.strip().getBytes(StandardCharsets.UTF_8))
                : files.get(0).getInputStream()) {
            return importing.importNotice(actor, document);
        }
    }

    private ModelAndView batch(Actor actor, List<MultipartFile> files, String text, String numbers) throws IOException {
        List<NoticeUpload> uploads = new ArrayList<>();
        for (MultipartFile each : files) {
            uploads.add(new NoticeUpload(
                    Objects.requireNonNullElse(each.getOriginalFilename(), ""), each.getInputStream()));
        }
        try {
            return new ModelAndView("redirect:/notices/batches/" + batches.start(actor, uploads, numbers));
        } catch (RuleViolation refused) {
            return again(actor, text, numbers).addObject("refused", refused);
        }
    }

    private ModelAndView again(Actor actor, String text, String numbers) {
        ModelAndView page = new ModelAndView("tender/notice");
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject("batches", reading.latest(actor));
        page.addObject("text", text);
        page.addObject("numbers", numbers);
        return page;
    }

    private static String said(NoticeOutcome.Imported imported) {
        if (imported.originalUnknown()) {
            return "tender.import.original-unknown";
        }
        return imported.remarks().isEmpty() ? "tender.import.imported" : "tender.import.imported-in-part";
    }

    /** Adds one sentence with the result to the page that follows. */
    private static UUID said(NoticeOutcome outcome, RedirectAttributes next) {
        if (outcome instanceof NoticeOutcome.Imported imported) {
            next.addFlashAttribute("said", said(imported));
            next.addFlashAttribute("count", imported.remarks().size());
            return imported.consultationId();
        }
        if (outcome instanceof NoticeOutcome.Corrected corrected) {
            next.addFlashAttribute("said", "tender.import.corrected");
            next.addFlashAttribute("count", corrected.changes().size());
            return corrected.consultationId();
        }
        if (outcome instanceof NoticeOutcome.AlreadyKnown known) {
            next.addFlashAttribute("said", "tender.import.known");
            return known.consultationId();
        }
        throw new IllegalStateException("unexpected outcome: " + outcome);
    }
}
