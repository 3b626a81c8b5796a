package org.cordee.agreement.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.cordee.account.AnswerDrafts;
import org.cordee.account.CheckPages;
import org.cordee.account.DraftKey;
import org.cordee.agreement.AgreementReading;
import org.cordee.agreement.AgreementView;
import org.cordee.agreement.AnsweringAgreement;
import org.cordee.shared.Actor;
import org.cordee.shared.FormRefusals;
import org.cordee.shared.NotFound;
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

/**
 * Lets a party read the agreement and sign it, ask for changes, or refuse it, on one page. A signature is checked on a
 * second page.
 */
@Controller
@RequestMapping("/consortia/{id}/agreement/signature")
class SignAgreementController {

    private final AgreementReading reading;
    private final AnsweringAgreement answering;
    private final AnswerDrafts kept;
    private final SigningCheck check;
    private final CheckPages checks;

    SignAgreementController(
            AgreementReading reading,
            AnsweringAgreement answering,
            AnswerDrafts kept,
            SigningCheck check,
            CheckPages checks) {
        this.reading = reading;
        this.answering = answering;
        this.kept = kept;
        this.check = check;
        this.checks = checks;
    }

    @GetMapping
    String page(Actor actor, @PathVariable UUID id, Model model) {
        AgreementView agreement = requireParty(actor, id);
        if (agreement.turn().isEmpty()) {
            return "redirect:/consortia/" + id + "/agreement";
        }
        AnswerDrafts.UnsentAnswer draft = kept.find(actor, Objects.requireNonNull(agreement.id()));
        model.addAttribute(
                "form",
                SigningForm.filled(
                        agreement.id(), draft.choice(), Objects.requireNonNull(agreement.textSha256()), draft.words()));
        return page(agreement, model);
    }

    /** Shows the signature before it is given. Nothing typed, or a text that changed, leads back to the form. */
    @GetMapping(params = CheckPages.CHECKED)
    String check(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") SigningForm form,
            BindingResult errors,
            Model model) {
        AgreementView agreement = requireParty(actor, id);
        return form.choice().equals("SIGN") && isOpen(agreement, form) && check.isDue("", form, errors)
                ? checkPage(agreement, form, model)
                : CheckPages.changeStored(draft(agreement), address(id));
    }

    private static DraftKey draft(AgreementView agreement) {
        return DraftKey.of("signature", agreement.id());
    }

    private static String address(UUID id) {
        return "/consortia/" + id + "/agreement/signature";
    }

    @PostMapping
    String answer(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "send") String action,
            @ModelAttribute("form") SigningForm form,
            BindingResult errors,
            HttpServletRequest request,
            Model model,
            RedirectAttributes flash) {
        AgreementView agreement = requireParty(actor, id);
        UUID shown = Objects.requireNonNull(agreement.id());
        if (action.equals("keep")) {
            boolean keeps = FormRefusals.accepted(errors, () -> kept.save(actor, shown, form.choice(), form.comment()));
            flash.addFlashAttribute("kept", true);
            return keeps ? "redirect:/consortia/" + id + "/agreement/signature" : page(agreement, model);
        }
        if (action.equals("change")) {
            return checks.change(actor, draft(agreement), request.getParameterMap(), address(id));
        }
        boolean open = isOpen(agreement, form);
        if (form.choice().equals("SIGN") && open && check.isDue(action, form, errors)) {
            check.sendCode(errors);
            return errors.hasErrors()
                    ? checkPage(agreement, form, model)
                    : checks.check(actor, draft(agreement), request.getParameterMap(), address(id));
        }
        UUID version = form.agreement() == null ? shown : form.agreement();
        boolean done = answered(actor, version, form, open, errors);
        if (done) {
            kept.delete(actor, shown);
            flash.addFlashAttribute("answered", form.choice());
            return "redirect:/consortia/" + id + "/agreement";
        }
        boolean atCheck = form.confirmed() && (errors.hasFieldErrors("code") || errors.hasFieldErrors("read"));
        return atCheck ? checkPage(agreement, form, model) : page(agreement, model);
    }

    /** Tells if the party may sign now exactly what the form shows; else the signature is refused with its reason. */
    private static boolean isOpen(AgreementView agreement, SigningForm form) {
        return agreement.turn().isPresent()
                && form.textSha256().equals(agreement.textSha256())
                && (form.agreement() == null || form.agreement().equals(agreement.id()));
    }

    private boolean answered(Actor actor, UUID version, SigningForm form, boolean open, BindingResult errors) {
        return switch (form.choice()) {
            case "SIGN" ->
                !errors.hasErrors()
                        && (open ? check.proven(form, errors) : Optional.of(form.click(null)))
                                .filter(click ->
                                        FormRefusals.accepted(errors, () -> answering.sign(actor, version, click)))
                                .isPresent();
            case "CHANGES" -> FormRefusals.accepted(errors, () -> answering.askChanges(actor, version, form.comment()));
            case "REFUSE" -> FormRefusals.accepted(errors, () -> answering.refuse(actor, version, form.comment()));
            default -> {
                errors.rejectValue("choice", "agreement.answer-missing");
                yield false;
            }
        };
    }

    /** @throws NotFound when the reader is no party of the agreement */
    private AgreementView requireParty(Actor actor, UUID id) {
        AgreementView agreement = reading.of(actor, id);
        if (agreement.text() == null) {
            throw new NotFound();
        }
        return agreement;
    }

    private String checkPage(AgreementView agreement, SigningForm form, Model model) {
        model.addAttribute("agreement", agreement);
        check.describe(form, model);
        return "agreement/signature-check";
    }

    private static String page(AgreementView agreement, Model model) {
        model.addAttribute("agreement", agreement);
        return "agreement/signature";
    }
}
