package org.cordee.agreement.web;

import java.util.Objects;
import java.util.UUID;
import org.cordee.account.AnswerDrafts;
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

/** Lets a party read the agreement and sign it, ask for changes, or refuse it, on one page. */
@Controller
@RequestMapping("/consortia/{id}/agreement/signature")
class SignAgreementController {

    private final AgreementReading reading;
    private final AnsweringAgreement answering;
    private final AnswerDrafts kept;

    SignAgreementController(AgreementReading reading, AnsweringAgreement answering, AnswerDrafts kept) {
        this.reading = reading;
        this.answering = answering;
        this.kept = kept;
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
                new SigningForm(
                        agreement.id(),
                        draft.choice(),
                        "",
                        "",
                        Objects.requireNonNull(agreement.textSha256()),
                        draft.words()));
        return page(agreement, model);
    }

    @PostMapping
    String answer(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "send") String action,
            @ModelAttribute("form") SigningForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        AgreementView agreement = requireParty(actor, id);
        UUID shown = Objects.requireNonNull(agreement.id());
        if (action.equals("keep")) {
            boolean keeps = FormRefusals.accepted(errors, () -> kept.save(actor, shown, form.choice(), form.comment()));
            flash.addFlashAttribute("kept", true);
            return keeps ? "redirect:/consortia/" + id + "/agreement/signature" : page(agreement, model);
        }
        UUID version = form.agreement() == null ? shown : form.agreement();
        boolean done = answered(actor, version, form, errors);
        if (done) {
            kept.delete(actor, shown);
        }
        return done ? "redirect:/consortia/" + id + "/agreement" : page(agreement, model);
    }

    private boolean answered(Actor actor, UUID version, SigningForm form, BindingResult errors) {
        return switch (form.choice()) {
            case "SIGN" -> FormRefusals.accepted(errors, () -> answering.sign(actor, version, form.evidence()));
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

    private static String page(AgreementView agreement, Model model) {
        model.addAttribute("agreement", agreement);
        return "agreement/signature";
    }
}
