package org.cordee.submission.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
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
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Lets the lead record a deposit that it made on the buyer's platform. */
@Controller
@RequestMapping("/consortia/{id}/submission")
class HandDepositController {

    private final SubmissionReading reading;
    private final RecordingHandDeposit recording;
    private final StoringPlatformReceipt keeping;
    private final TransactionTemplate transaction;

    HandDepositController(
            SubmissionReading reading,
            RecordingHandDeposit recording,
            StoringPlatformReceipt keeping,
            TransactionTemplate transaction) {
        this.reading = reading;
        this.recording = recording;
        this.keeping = keeping;
        this.transaction = transaction;
    }

    @GetMapping("/deposits/by-hand")
    String form(Actor actor, @PathVariable UUID id, Model model) {
        show(actor, id, model);
        model.addAttribute("form", HandDepositForm.empty());
        return "submission/by-hand";
    }

    @PostMapping("/deposits/by-hand")
    String record(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") HandDepositForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @RequestParam(required = false) @Nullable MultipartFile receipt,
            Model model,
            HttpServletResponse response) {
        show(actor, id, model);
        try {
            transaction.executeWithoutResult(status -> take(actor, id, form, files, receipt));
            return "redirect:/consortia/" + id + "/submission";
        } catch (RuleViolation no) {
            FormRefusals.show(no, errors);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return "submission/by-hand";
        }
    }

    /** Stores the receipt and records the deposit, or does neither. */
    private void take(
            Actor actor,
            UUID id,
            HandDepositForm form,
            @Nullable List<MultipartFile> files,
            @Nullable MultipartFile receipt) {
        try {
            List<MultipartFile> given = files == null
                    ? List.of()
                    : files.stream().filter(file -> !file.isEmpty()).toList();
            HandReceipt handReceipt = form.said(given, kept(actor, id, receipt));
            recording.record(actor, id, handReceipt);
        } catch (IOException cutOff) {
            throw new UncheckedIOException(cutOff);
        }
    }

    private @Nullable UUID kept(Actor actor, UUID id, @Nullable MultipartFile receipt) throws IOException {
        if (receipt == null || receipt.isEmpty()) {
            return null;
        }
        try (InputStream in = receipt.getInputStream()) {
            String name = Objects.requireNonNullElse(receipt.getOriginalFilename(), "");
            return keeping.keep(actor, id, in, name, receipt.getContentType()).id();
        }
    }

    private void show(Actor actor, UUID id, Model model) {
        SubmissionView submission = reading.view(actor, id);
        if (!submission.lead()) {
            throw new NotFound();
        }
        model.addAttribute("submission", submission);
        model.addAttribute("zones", HandDepositForm.ZONES);
    }

    @GetMapping("/deposits/{deposit}/platform-receipt")
    ResponseEntity<byte[]> platformReceipt(Actor actor, @PathVariable UUID id, @PathVariable UUID deposit) {
        SubmissionReading.PackageDownload file = reading.platformReceipt(actor, id, deposit);
        return FileDownload.of(file.name(), file.mediaType(), file.bytes());
    }
}
