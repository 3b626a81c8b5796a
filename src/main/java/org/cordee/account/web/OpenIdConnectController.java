package org.cordee.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.cordee.account.LinkingOpenIdConnect;
import org.cordee.account.OpenIdConnectArrival;
import org.cordee.account.SecondFactorReading;
import org.cordee.shared.Actor;
import org.cordee.shared.FormRefusals;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** Leads a person from the identity provider to an account: to an existing one after a proof, or to a new one. */
@Controller
class OpenIdConnectController {

    private static final String FIRST_STEP = "redirect:/sign-in";
    private static final String FACTORS = "redirect:/account/security";

    private final LinkingOpenIdConnect linking;
    private final SecondFactorReading reading;

    OpenIdConnectController(LinkingOpenIdConnect linking, SecondFactorReading reading) {
        this.linking = linking;
        this.reading = reading;
    }

    /** Shows the identity that has no account yet. */
    @GetMapping("/sign-in/provider")
    String arrival(@ModelAttribute("form") SecondFactorForm form, HttpSession session, Model model) {
        return OpenIdConnectArrival.in(session)
                .map(arrival -> arrivalPage(arrival, model))
                .orElse(FIRST_STEP);
    }

    private String arrivalPage(OpenIdConnectArrival arrival, Model model) {
        model.addAttribute("arrival", arrival);
        model.addAttribute("provider", linking.providerName().orElse(""));
        return "account/provider-arrival";
    }

    /** Creates an account for the identity and signs in with it at once, by another turn to the provider. */
    @PostMapping("/sign-in/provider")
    String register(
            @ModelAttribute("form") SecondFactorForm form, BindingResult errors, HttpSession session, Model model) {
        Optional<OpenIdConnectArrival> arrival = OpenIdConnectArrival.in(session);
        if (arrival.isEmpty()) {
            return FIRST_STEP;
        }
        boolean registered =
                FormRefusals.accepted(errors, () -> linking.register(arrival.get(), LocaleContextHolder.getLocale()));
        if (!registered) {
            return arrivalPage(arrival.get(), model);
        }
        OpenIdConnectArrival.forgetIn(session);
        return "redirect:/sign-in?registered";
    }

    /** Leads to the end of the session at the provider; without one it leads to the sign-in form. */
    @RequestMapping(
            path = "/sign-in/provider/leave",
            method = {RequestMethod.GET, RequestMethod.POST})
    String leave(HttpServletRequest request, HttpServletResponse response, Model model) {
        Optional<String> address = LinkingOpenIdConnect.sessionEnd(request);
        if (address.isEmpty()) {
            return FIRST_STEP;
        }
        response.setHeader("Refresh", "0;url=" + address.get());
        model.addAttribute("address", address.get());
        model.addAttribute("provider", linking.providerName().orElse(""));
        return "account/provider-leave";
    }

    /** Shows the identity that arrived in this session before it is linked to the account of the session. */
    @GetMapping("/account/security/provider")
    String link(Actor actor, HttpSession session, Model model) {
        model.addAttribute("form", SecondFactorForm.empty());
        return linkPage(actor, session, model);
    }

    private String linkPage(Actor actor, HttpSession session, Model model) {
        Optional<OpenIdConnectArrival> arrival = OpenIdConnectArrival.in(session);
        if (arrival.isEmpty()) {
            return FACTORS;
        }
        model.addAttribute("arrival", arrival.get());
        model.addAttribute("factors", reading.of(actor));
        model.addAttribute("provider", linking.providerName().orElse(""));
        return "account/provider-link";
    }

    @PostMapping("/account/security/provider")
    String linkNow(
            Actor actor,
            @ModelAttribute("form") SecondFactorForm form,
            BindingResult errors,
            HttpSession session,
            Model model) {
        Optional<OpenIdConnectArrival> arrival = OpenIdConnectArrival.in(session);
        if (arrival.isEmpty()) {
            return FACTORS;
        }
        if (!FormRefusals.accepted(errors, () -> linking.link(actor, arrival.get(), form.proof()))) {
            return linkPage(actor, session, model);
        }
        OpenIdConnectArrival.forgetIn(session);
        return FACTORS;
    }

    @GetMapping("/account/security/provider/removal")
    String removal(Actor actor, Model model) {
        model.addAttribute("form", SecondFactorForm.empty());
        return removalPage(actor, model);
    }

    private String removalPage(Actor actor, Model model) {
        if (linking.linkedAt(actor) == null) {
            return FACTORS;
        }
        model.addAttribute("act", "provider-removal");
        model.addAttribute("address", "/account/security/provider/removal");
        return "account/security-proof";
    }

    @PostMapping("/account/security/provider/removal")
    String remove(Actor actor, @ModelAttribute("form") SecondFactorForm form, BindingResult errors, Model model) {
        if (linking.linkedAt(actor) == null) {
            return FACTORS;
        }
        return FormRefusals.accepted(errors, () -> linking.unlink(actor, form.proof()))
                ? FACTORS + "?removed"
                : removalPage(actor, model);
    }
}
