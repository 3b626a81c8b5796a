package org.cordee.consortium.web;

import java.util.Locale;
import org.cordee.account.CurrentActor;
import org.cordee.consortium.ConsortiumReading;
import org.cordee.consortium.InvitationPage;
import org.cordee.consortium.NdaEvidence;
import org.cordee.consortium.SigningNda;
import org.cordee.shared.Actor;
import org.cordee.shared.FormRefusals;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Shows the undertaking after a yes: it is signed by a click, or refused on a separate page, because a refusal ends the
 * invitation.
 */
@Controller
@RequestMapping({"/invitations/{id}/nda", "/i/{token}/invitation/nda"})
class NdaController {

    private final ConsortiumReading reading;
    private final SigningNda signing;
    private final CurrentActor current;

    NdaController(ConsortiumReading reading, SigningNda signing, CurrentActor current) {
        this.reading = reading;
        this.signing = signing;
        this.current = current;
    }

    @GetMapping
    String nda(Actor actor, @ModelAttribute("door") InvitationAccess door, Locale locale, Model model) {
        return nda(reading.ownInvitation(actor, door.invitationId()), actor, NdaForm.empty(), locale, model);
    }

    @PostMapping
    String sign(
            Actor actor,
            @ModelAttribute("door") InvitationAccess door,
            @ModelAttribute("form") NdaForm form,
            BindingResult errors,
            Locale locale,
            Model model) {
        InvitationPage page = reading.ownInvitation(actor, door.invitationId());
        if (!form.agreed()) {
            errors.rejectValue("agreed", "consortium.nda.agree-first");
        }
        NdaEvidence evidence = new NdaEvidence(
                form.signatoryName(),
                form.signatoryFunction(),
                form.textSha256(),
                current.email().orElse(null));
        boolean signed = !errors.hasErrors()
                && FormRefusals.accepted(errors, () -> signing.sign(actor, door.invitationId(), evidence));
        return signed ? "redirect:" + door.base() + "/receipt" : nda(page, actor, form, locale, model);
    }

    @GetMapping("/refusal")
    String refusal(Actor actor, @ModelAttribute("door") InvitationAccess door, Model model) {
        InvitationPage page = reading.ownInvitation(actor, door.invitationId());
        if (!page.awaitsSignature()) {
            return "redirect:" + door.base();
        }
        model.addAttribute("page", page);
        model.addAttribute("form", CommentForm.empty());
        return "consortium/nda-refusal";
    }

    @PostMapping("/refusal")
    String refuse(
            Actor actor,
            @ModelAttribute("door") InvitationAccess door,
            @ModelAttribute("form") CommentForm form,
            BindingResult errors,
            Model model) {
        InvitationPage page = reading.ownInvitation(actor, door.invitationId());
        if (FormRefusals.accepted(errors, () -> signing.refuse(actor, door.invitationId(), form.reason()))) {
            return "redirect:" + door.base() + "/receipt";
        }
        model.addAttribute("page", page);
        return "consortium/nda-refusal";
    }

    private String nda(InvitationPage page, Actor actor, NdaForm form, Locale locale, Model model) {
        var text = reading.nda(actor, page.facts().id(), locale.getLanguage());
        model.addAttribute("page", page);
        model.addAttribute("nda", text);
        model.addAttribute("maySign", signing.maySign(actor));
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", form);
        }
        return "consortium/nda";
    }
}
