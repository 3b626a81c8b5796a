package org.cordee.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.cordee.account.ChangingSecondFactor;
import org.cordee.account.ChangingSecondFactor.Changed;
import org.cordee.account.LinkingOpenIdConnect;
import org.cordee.account.SealedRecoveryCodes;
import org.cordee.account.SecondFactorKind;
import org.cordee.account.SecondFactorReading;
import org.cordee.account.SecondFactorSession;
import org.cordee.account.SecondFactorSetUp;
import org.cordee.shared.Actor;
import org.cordee.shared.FormRefusals;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Shows a person its second factors and changes them: the authenticator app and the recovery codes. An act on a factor
 * that no longer exists leads back to the list.
 */
@Controller
@RequestMapping("/account/security")
class SecondFactorController {

    private static final String FACTORS = "redirect:/account/security";

    private final SecondFactorReading reading;
    private final ChangingSecondFactor changing;
    private final LinkingOpenIdConnect linking;
    private final SealedRecoveryCodes sealed;

    SecondFactorController(
            SecondFactorReading reading,
            ChangingSecondFactor changing,
            LinkingOpenIdConnect linking,
            SealedRecoveryCodes sealed) {
        this.reading = reading;
        this.changing = changing;
        this.linking = linking;
        this.sealed = sealed;
    }

    @GetMapping
    String factors(Actor actor, Model model) {
        model.addAttribute("recoveryCodes", sealed.open(actor, model.getAttribute(SealedRecoveryCodes.ATTRIBUTE)));
        model.addAttribute("factors", reading.of(actor));
        model.addAttribute("provider", linking.providerName().orElse(null));
        model.addAttribute("providerSince", linking.linkedAt(actor));
        return "account/security";
    }

    /** Draws the secret of a new app, which the next page shows. */
    @PostMapping("/app")
    String beginApp(Actor actor) {
        changing.beginApp(actor);
        return FACTORS + "/app";
    }

    @GetMapping("/app")
    String app(Actor actor, Model model) {
        model.addAttribute("form", SecondFactorForm.empty());
        return appPage(actor, model);
    }

    private String appPage(Actor actor, Model model) {
        Optional<SecondFactorSetUp> setUp = reading.setUp(actor);
        if (setUp.isEmpty()) {
            return FACTORS;
        }
        model.addAttribute("setUp", setUp.get());
        model.addAttribute("provider", linking.providerName().orElse(null));
        model.addAttribute("factors", reading.of(actor));
        return "account/security-app";
    }

    @PostMapping("/app/confirmation")
    String confirmApp(
            Actor actor,
            @ModelAttribute("form") SecondFactorForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Changed changed = accepted(errors, () -> changing.confirmApp(actor, form.proof(), form.code()));
        if (changed == null) {
            return appPage(actor, model);
        }
        SecondFactorSession.goOn(changed.principal(), SecondFactorKind.APP, request, response);
        showOnce(actor, changed.recoveryCodes(), next);
        return FACTORS + "?added";
    }

    @GetMapping("/app/removal")
    String removal(Actor actor, Model model) {
        model.addAttribute("form", SecondFactorForm.empty());
        return removalPage(actor, model);
    }

    private String removalPage(Actor actor, Model model) {
        if (reading.of(actor).appSince() == null) {
            return FACTORS;
        }
        return proofPage("app-removal", "/account/security/app/removal", model);
    }

    @PostMapping("/app/removal")
    String removeApp(
            Actor actor,
            @ModelAttribute("form") SecondFactorForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (reading.of(actor).appSince() == null) {
            return FACTORS;
        }
        Changed changed = accepted(errors, () -> changing.removeApp(actor, form.proof()));
        if (changed == null) {
            return removalPage(actor, model);
        }
        SecondFactorSession.goOn(changed.principal(), null, request, response);
        return FACTORS + "?removed";
    }

    @GetMapping("/recovery-codes")
    String renewal(Actor actor, Model model) {
        model.addAttribute("form", SecondFactorForm.empty());
        return renewalPage(actor, model);
    }

    private String renewalPage(Actor actor, Model model) {
        if (!reading.of(actor).active()) {
            return FACTORS;
        }
        return proofPage("codes-renewal", "/account/security/recovery-codes", model);
    }

    @PostMapping("/recovery-codes")
    String renew(
            Actor actor,
            @ModelAttribute("form") SecondFactorForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes next) {
        if (!reading.of(actor).active()) {
            return FACTORS;
        }
        List<String> codes = accepted(errors, () -> changing.renewRecoveryCodes(actor, form.proof()));
        if (codes == null) {
            return renewalPage(actor, model);
        }
        showOnce(actor, codes, next);
        return FACTORS;
    }

    private static String proofPage(String act, String address, Model model) {
        model.addAttribute("act", act);
        model.addAttribute("address", address);
        return "account/security-proof";
    }

    /** Shows the codes on the next page only: they are in no table in clear text. */
    private void showOnce(Actor actor, List<String> codes, RedirectAttributes next) {
        if (!codes.isEmpty()) {
            next.addFlashAttribute(SealedRecoveryCodes.ATTRIBUTE, sealed.seal(actor, codes));
        }
    }

    private static <T> @Nullable T accepted(BindingResult errors, Supplier<T> act) {
        try {
            return act.get();
        } catch (RuleViolation refused) {
            FormRefusals.show(refused, errors);
            return null;
        }
    }
}
