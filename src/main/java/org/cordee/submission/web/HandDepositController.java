package org.cordee.submission.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cordee.account.CheckPages;
import org.cordee.account.DraftKey;
import org.cordee.shared.Actor;
import org.cordee.shared.FileDownload;
import org.cordee.shared.FormRefusals;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.cordee.submission.HandReceipt;
import org.cordee.submission.RecordingHandDeposit;
import org.cordee.submission.StoringPlatformReceipt;
import org.cordee.submission.SubmissionReading;
import org.cordee.submission.SubmissionView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * Lets the lead record a deposit by the receipt of the buyer's platform. No layout of a receipt is read, because no
 * public sample of one was found: the lead copies the receipt and checks it on a second page.
 */
@Controller
@RequestMapping("/consortia/{id}/submission")
class HandDepositController {

    private final SubmissionReading reading;
    private final RecordingHandDeposit recording;
    private final StoringPlatformReceipt keeping;
    private final CheckPages checks;

    HandDepositController(
            SubmissionReading reading,
            RecordingHandDeposit recording,
            StoringPlatformReceipt keeping,
            CheckPages checks) {
        this.reading = reading;
        this.recording = recording;
        this.keeping = keeping;
        this.checks = checks;
    }

    @GetMapping("/deposits/by-hand")
    String form(Actor actor, @PathVariable UUID id, Model model) {
        show(actor, id, model);
        model.addAttribute("form", HandDepositForm.empty());
        return "submission/by-hand";
    }

    /** Compares what the lead copied with the package, before it is recorded. Nothing typed leads back to the form. */
    @GetMapping(path = "/deposits/by-hand", params = CheckPages.CHECKED)
    String check(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") HandDepositForm form,
            BindingResult errors,
            Model model) {
        SubmissionView submission = show(actor, id, model);
        try {
            return checkPage(actor, submission, form.said(), false, model);
        } catch (RuleViolation incomplete) {
            return CheckPages.changeStored(draft(id), address(id));
        }
    }

    private String checkPage(Actor actor, SubmissionView submission, HandReceipt said, boolean unseen, Model model) {
        model.addAttribute("said", said);
        model.addAttribute(
                "late", said.completedAt().isAfter(submission.deadline().instant()));
        model.addAttribute("compared", recording.compare(actor, submission.consortiumId(), said));
        model.addAttribute("unseen", unseen);
        return "submission/receipt-check";
    }

    private static DraftKey draft(UUID id) {
        return DraftKey.of("deposit", id);
    }

    private static String address(UUID id) {
        return "/consortia/" + id + "/submission/deposits/by-hand";
    }

    /** Returns what was typed, with the stored receipt in place of the uploaded or pasted one. */
    private static Map<String, String[]> typed(HttpServletRequest request, HandDepositForm form) {
        Map<String, String[]> typed = new HashMap<>(request.getParameterMap());
        typed.put("receiptDocumentId", new String[] {form.receiptDocumentId()});
        typed.put("receiptText", new String[] {form.receiptText()});
        return typed;
    }

    /** Stores the receipt, leads to the check page, and records the deposit once the lead has confirmed it there. */
    @PostMapping("/deposits/by-hand")
    String record(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "check") String action,
            @ModelAttribute("form") HandDepositForm typed,
            BindingResult typing,
            @RequestParam(required = false) @Nullable MultipartFile receipt,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        SubmissionView submission = show(actor, id, model);
        HandDepositForm form = typed;
        BindingResult errors = typing;
        try {
            form = withReceipt(actor, id, typed, receipt);
            errors = new BeanPropertyBindingResult(form, "form");
            model.addAttribute("form", form);
            model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
            if (action.equals("edit")) {
                return checks.change(actor, draft(id), typed(request, form), address(id));
            }
            HandReceipt said = form.said();
            if (action.equals("record") && form.isSeen()) {
                recording.record(actor, id, said);
                return "redirect:/consortia/" + id + "/submission";
            }
            if (action.equals("record")) {
                return checkPage(actor, submission, said, true, model);
            }
            recording.compare(actor, id, said);
            return checks.check(actor, draft(id), typed(request, form), address(id));
        } catch (RuleViolation no) {
            FormRefusals.show(no, errors);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return "submission/by-hand";
        }
    }

    /** Stores an uploaded or pasted receipt at once, so that a refused form does not lose it. */
    private HandDepositForm withReceipt(Actor actor, UUID id, HandDepositForm form, @Nullable MultipartFile receipt) {
        if (receipt != null && !receipt.isEmpty()) {
            return form.with(RuleViolation.inField("receiptDocumentId", () -> kept(actor, id, receipt)));
        }
        return form.receiptText().isBlank()
                ? form
                : form.with(keeping.keepText(actor, id, form.receiptText()).id());
    }

    private UUID kept(Actor actor, UUID id, MultipartFile receipt) {
        try (InputStream in = receipt.getInputStream()) {
            String name = Objects.requireNonNullElse(receipt.getOriginalFilename(), "");
            return keeping.keep(actor, id, in, name, receipt.getContentType()).id();
        } catch (IOException cutOff) {
            throw new UncheckedIOException(cutOff);
        }
    }

    private SubmissionView show(Actor actor, UUID id, Model model) {
        SubmissionView submission = reading.view(actor, id);
        if (!submission.lead()) {
            throw new NotFound();
        }
        model.addAttribute("submission", submission);
        model.addAttribute("zones", HandDepositForm.ZONES);
        return submission;
    }

    @GetMapping("/deposits/{deposit}/platform-receipt")
    ResponseEntity<byte[]> platformReceipt(Actor actor, @PathVariable UUID id, @PathVariable UUID deposit) {
        SubmissionReading.PackageDownload file = reading.platformReceipt(actor, id, deposit);
        return FileDownload.of(file.name(), file.mediaType(), file.bytes());
    }
}
