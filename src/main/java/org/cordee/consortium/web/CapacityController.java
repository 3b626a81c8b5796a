package org.cordee.consortium.web;

import jakarta.validation.Valid;
import java.util.Locale;
import org.cordee.consortium.ConsortiumReading;
import org.cordee.consortium.GivingCapacity;
import org.cordee.consortium.InvitationPage;
import org.cordee.consortium.NdaEvidence;
import org.cordee.consortium.SigningNda;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What follows a yes: the undertaking signed by a click, and the means the candidate has. */
@Controller
@RequestMapping({"/invitations/{id}", "/i/{token}/invitation"})
class CapacityController {

    private final ConsortiumReading reading;
    private final SigningNda signing;
    private final GivingCapacity giving;
    private final BusinessClock clock;

    CapacityController(ConsortiumReading reading, SigningNda signing, GivingCapacity giving, BusinessClock clock) {
        this.reading = reading;
        this.signing = signing;
        this.giving = giving;
        this.clock = clock;
    }

    @GetMapping("/nda")
    String nda(Actor actor, @ModelAttribute("door") Door door, Locale locale, Model model) {
        return nda(mine(actor, door), actor, new NdaForm(), locale, model);
    }

    @PostMapping("/nda")
    String sign(
            Actor actor,
            @ModelAttribute("door") Door door,
            @ModelAttribute("form") NdaForm form,
            BindingResult errors,
            Locale locale,
            Model model) {
        InvitationPage page = mine(actor, door);
        if (!form.isAgreed()) {
            errors.rejectValue("agreed", "consortium.nda.agree-first");
        }
        NdaEvidence evidence =
                new NdaEvidence(form.getSignatoryName(), form.getSignatoryFunction(), form.getTextSha256());
        boolean signed = !errors.hasErrors()
                && Refusals.accepted(errors, () -> signing.sign(actor, door.invitationId(), evidence));
        return signed ? "redirect:" + door.base() + "/receipt" : nda(page, actor, form, locale, model);
    }

    @PostMapping("/nda/refusal")
    String refuse(Actor actor, @ModelAttribute("door") Door door) {
        signing.refuse(actor, door.invitationId(), null);
        return "redirect:" + door.base() + "/receipt";
    }

    @GetMapping("/capacity")
    String capacity(Actor actor, @ModelAttribute("door") Door door, Model model) {
        InvitationPage page = reading.invitation(actor, door.invitationId());
        if (!page.mine()) {
            return "redirect:" + door.base();
        }
        MeansForm form = new MeansForm();
        form.setEstablishmentId(page.facts().establishmentId());
        return capacity(page, actor, form, model);
    }

    @PostMapping("/capacity")
    String give(
            Actor actor,
            @ModelAttribute("door") Door door,
            @Valid @ModelAttribute("form") MeansForm form,
            BindingResult errors,
            Model model) {
        InvitationPage page = mine(actor, door);
        boolean given = !errors.hasErrors()
                && Refusals.accepted(errors, () -> giving.give(actor, door.invitationId(), form.given()));
        return given ? "redirect:" + door.base() + "/receipt" : capacity(page, actor, form, model);
    }

    private InvitationPage mine(Actor actor, Door door) {
        InvitationPage page = reading.invitation(actor, door.invitationId());
        if (!page.mine()) {
            throw new NotFound();
        }
        return page;
    }

    private String nda(InvitationPage page, Actor actor, NdaForm form, Locale locale, Model model) {
        var text = reading.nda(actor, page.facts().id(), locale.getLanguage());
        form.setTextSha256(text.sha256());
        model.addAttribute("page", page);
        model.addAttribute("nda", text);
        keep(model, form);
        return "consortium/nda";
    }

    private String capacity(InvitationPage page, Actor actor, MeansForm form, Model model) {
        model.addAttribute("page", page);
        model.addAttribute("places", reading.establishments(actor));
        model.addAttribute("now", clock.now());
        keep(model, form);
        return "consortium/capacity";
    }

    private static void keep(Model model, Object form) {
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", form);
        }
    }
}
