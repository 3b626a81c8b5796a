package org.cordee.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.cordee.account.ChangingPasskeys;
import org.cordee.account.ChangingSecondFactor.Changed;
import org.cordee.account.LinkingOpenIdConnect;
import org.cordee.account.PasskeyOptions;
import org.cordee.account.SealedRecoveryCodes;
import org.cordee.account.SecondFactorKind;
import org.cordee.account.SecondFactorReading;
import org.cordee.account.SecondFactorSession;
import org.cordee.shared.Actor;
import org.cordee.shared.FormRefusals;
import org.cordee.shared.RuleViolation;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adds and removes passkeys on the pages of the account, and gives browsers the options for their devices. */
@Controller
class PasskeyController {

    private static final String FACTORS = "redirect:/account/security";

    private final ChangingPasskeys changing;
    private final PasskeyOptions options;
    private final SecondFactorReading reading;
    private final LinkingOpenIdConnect linking;
    private final SealedRecoveryCodes sealed;

    PasskeyController(
            ChangingPasskeys changing,
            PasskeyOptions options,
            SecondFactorReading reading,
            LinkingOpenIdConnect linking,
            SealedRecoveryCodes sealed) {
        this.changing = changing;
        this.options = options;
        this.reading = reading;
        this.linking = linking;
        this.sealed = sealed;
    }

    /** Answers a script: the options for a sign-in by passkey, or for the step after the password. */
    @PostMapping(path = "/sign-in/passkey/options", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String signInOptions(HttpServletRequest request, HttpServletResponse response) {
        return options.forSignIn(request, response);
    }

    @GetMapping("/account/security/passkeys/new")
    String form(Actor actor, Model model) {
        model.addAttribute("form", PasskeyForm.empty());
        return page(actor, model);
    }

    private String page(Actor actor, Model model) {
        model.addAttribute("provider", linking.providerName().orElse(null));
        model.addAttribute("factors", reading.of(actor));
        return "account/passkey-new";
    }

    /** Answers a script: the options for a new passkey of this person. */
    @PostMapping(path = "/account/security/passkeys/options", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String newOptions(Actor actor, HttpServletRequest request) {
        reading.of(actor);
        return options.forNew(request);
    }

    @PostMapping("/account/security/passkeys")
    String add(
            Actor actor,
            @ModelAttribute("form") PasskeyForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Changed changed;
        try {
            changed = changing.add(actor, form.proof(), form.label(), options.ofNew(request), form.credential());
        } catch (RuleViolation refused) {
            FormRefusals.show(refused, errors);
            return page(actor, model);
        }
        options.forgetNew(request);
        SecondFactorSession.goOn(changed.principal(), SecondFactorKind.PASSKEY, request, response);
        if (!changed.recoveryCodes().isEmpty()) {
            next.addFlashAttribute(SealedRecoveryCodes.ATTRIBUTE, sealed.seal(actor, changed.recoveryCodes()));
        }
        return FACTORS + "?added";
    }

    @GetMapping("/account/security/passkeys/{id}/removal")
    String removal(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("form", SecondFactorForm.empty());
        return removalPage(actor, id, model);
    }

    private String removalPage(Actor actor, UUID id, Model model) {
        changing.one(actor, id);
        model.addAttribute("act", "passkey-removal");
        model.addAttribute("address", "/account/security/passkeys/" + id + "/removal");
        return "account/security-proof";
    }

    @PostMapping("/account/security/passkeys/{id}/removal")
    String remove(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") SecondFactorForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Changed changed;
        try {
            changed = changing.remove(actor, id, form.proof());
        } catch (RuleViolation refused) {
            FormRefusals.show(refused, errors);
            return removalPage(actor, id, model);
        }
        SecondFactorSession.goOn(changed.principal(), null, request, response);
        return FACTORS + "?removed";
    }
}
