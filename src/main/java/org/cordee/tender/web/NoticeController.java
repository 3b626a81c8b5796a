package org.cordee.tender.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.tender.ImportingNotices;
import org.cordee.tender.NoticeOutcome;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows the page for uploading a notice and, when the notice is refused, its errors with their places. */
@Controller
class NoticeController {

    private final ImportingNotices importing;

    NoticeController(ImportingNotices importing) {
        this.importing = importing;
    }

    @GetMapping("/notices")
    String form() {
        return "tender/notice";
    }

    @PostMapping("/notices")
    ModelAndView importNotice(
            Actor actor, @RequestParam(required = false) @Nullable MultipartFile file, RedirectAttributes next)
            throws IOException {
        if (file == null || file.isEmpty()) {
            return again().addObject("noFile", true);
        }
        NoticeOutcome outcome;
        try (InputStream document = file.getInputStream()) {
            outcome = importing.importNotice(actor, document);
        }
        if (outcome instanceof NoticeOutcome.Refused refused) {
            return again().addObject("flaws", refused.flaws());
        }
        return new ModelAndView("redirect:/consultations/" + said(outcome, next));
    }

    private static ModelAndView again() {
        ModelAndView page = new ModelAndView("tender/notice");
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** Adds one sentence with the result to the page that follows. */
    private static UUID said(NoticeOutcome outcome, RedirectAttributes next) {
        if (outcome instanceof NoticeOutcome.Imported imported) {
            next.addFlashAttribute(
                    "said", imported.originalUnknown() ? "tender.import.original-unknown" : "tender.import.imported");
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
