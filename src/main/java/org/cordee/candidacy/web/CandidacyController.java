package org.cordee.candidacy.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.cordee.candidacy.CandidacyReading;
import org.cordee.candidacy.CandidacyView;
import org.cordee.candidacy.ConsentCause;
import org.cordee.candidacy.FreezingApplication;
import org.cordee.candidacy.RecordingApplicationDeposit;
import org.cordee.candidacy.RecordingConsent;
import org.cordee.candidacy.RecordingDecision;
import org.cordee.document.Download;
import org.cordee.shared.Actor;
import org.cordee.shared.FileDownload;
import org.cordee.shared.FormRefusals;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.cordee.submission.StoringPlatformReceipt;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows the application that is deposited before the bid, and lets the lead record each step. */
@Controller
@RequestMapping("/consortia/{id}/candidacy")
class CandidacyController {

    private final CandidacyReading reading;
    private final FreezingApplication freezing;
    private final RecordingApplicationDeposit depositing;
    private final RecordingDecision deciding;
    private final RecordingConsent consenting;
    private final StoringPlatformReceipt keeping;

    CandidacyController(
            CandidacyReading reading,
            FreezingApplication freezing,
            RecordingApplicationDeposit depositing,
            RecordingDecision deciding,
            RecordingConsent consenting,
            StoringPlatformReceipt keeping) {
        this.reading = reading;
        this.freezing = freezing;
        this.depositing = depositing;
        this.deciding = deciding;
        this.consenting = consenting;
        this.keeping = keeping;
    }

    @GetMapping
    String candidacy(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("candidacy", reading.of(actor, id));
        return "candidacy/candidacy";
    }

    @PostMapping("/freeze")
    String freeze(Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        freezing.freeze(actor, id);
        return done(id, "frozen", flash);
    }

    @PostMapping("/reopening")
    String reopen(Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        freezing.reopen(actor, id);
        return done(id, "reopened", flash);
    }

    /** Downloads the frozen package, for the buyer's platform. */
    @GetMapping("/package")
    ResponseEntity<byte[]> archive(Actor actor, @PathVariable UUID id) {
        return file(reading.archive(actor, id));
    }

    @GetMapping("/deposits/{deposit}/receipt")
    ResponseEntity<byte[]> receipt(Actor actor, @PathVariable UUID id, @PathVariable UUID deposit) {
        return file(reading.receipt(actor, id, deposit));
    }

    private static ResponseEntity<byte[]> file(Download file) {
        return FileDownload.of(file.name(), file.mediaType(), file.bytes());
    }

    @GetMapping("/deposit")
    String depositForm(Actor actor, @PathVariable UUID id, Model model) {
        show(actor, id, CandidacyView::isToDeposit, model);
        model.addAttribute("form", ApplicationDepositForm.empty());
        return "candidacy/deposit";
    }

    /** Records the receipt. An uploaded file is stored at once, so that a refused form does not lose it. */
    @PostMapping("/deposit")
    String deposit(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") ApplicationDepositForm typed,
            BindingResult typing,
            @RequestParam(required = false) @Nullable MultipartFile receipt,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        CandidacyView candidacy = lead(actor, id, model);
        ApplicationDepositForm form = typed;
        BindingResult errors = typing;
        try {
            form = withReceipt(actor, id, typed, receipt);
            errors = new BeanPropertyBindingResult(form, "form");
            model.addAttribute("form", form);
            model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
            depositing.record(actor, id, form.receipt(candidacy.deadline().zone()));
            return done(id, "recorded", flash);
        } catch (RuleViolation no) {
            FormRefusals.show(no, errors);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return "candidacy/deposit";
        }
    }

    private ApplicationDepositForm withReceipt(
            Actor actor, UUID id, ApplicationDepositForm form, @Nullable MultipartFile receipt) {
        return receipt == null || receipt.isEmpty()
                ? form
                : form.with(RuleViolation.inField("receiptDocumentId", () -> kept(actor, id, receipt)));
    }

    private UUID kept(Actor actor, UUID id, MultipartFile receipt) {
        try (InputStream in = receipt.getInputStream()) {
            String name = Objects.requireNonNullElse(receipt.getOriginalFilename(), "");
            return keeping.keep(actor, id, in, name, receipt.getContentType()).id();
        } catch (IOException cutOff) {
            throw new UncheckedIOException(cutOff);
        }
    }

    @GetMapping("/decision")
    String decisionForm(Actor actor, @PathVariable UUID id, Model model) {
        CandidacyView candidacy = show(actor, id, CandidacyView::isToDecide, model);
        model.addAttribute("form", DecisionForm.of(candidacy.decision()));
        return "candidacy/decision";
    }

    @PostMapping("/decision")
    String decide(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") DecisionForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        CandidacyView candidacy = lead(actor, id, model);
        boolean recorded = !errors.hasErrors()
                && FormRefusals.accepted(errors, () -> {
                    if (form.isSelected()) {
                        deciding.invited(
                                actor,
                                id,
                                form.day(),
                                form.offersDue(candidacy.deadline().zone()));
                    } else {
                        deciding.notSelected(actor, id, form.day(), form.words());
                    }
                });
        if (recorded) {
            return done(id, "decided", flash);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return "candidacy/decision";
    }

    @GetMapping("/consent")
    String consentForm(Actor actor, @PathVariable UUID id, Model model) {
        show(actor, id, CandidacyView::isToConsent, model);
        model.addAttribute("form", ConsentForm.empty());
        model.addAttribute("causes", ConsentCause.values());
        return "candidacy/consent";
    }

    @PostMapping("/consent")
    String consent(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") ConsentForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        lead(actor, id, model);
        model.addAttribute("causes", ConsentCause.values());
        boolean recorded = !errors.hasErrors()
                && FormRefusals.accepted(errors, () -> consenting.record(actor, id, form.member(), form.given()));
        if (recorded) {
            return done(id, "consented", flash);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return "candidacy/consent";
    }

    private CandidacyView show(Actor actor, UUID id, Predicate<CandidacyView> offered, Model model) {
        CandidacyView candidacy = lead(actor, id, model);
        if (!offered.test(candidacy)) {
            throw new NotFound();
        }
        return candidacy;
    }

    private CandidacyView lead(Actor actor, UUID id, Model model) {
        CandidacyView candidacy = reading.of(actor, id);
        if (!candidacy.lead()) {
            throw new NotFound();
        }
        model.addAttribute("candidacy", candidacy);
        return candidacy;
    }

    private static String done(UUID id, String what, RedirectAttributes flash) {
        flash.addFlashAttribute("done", what);
        return "redirect:/consortia/" + id + "/candidacy";
    }
}
