package org.cordee.account.web;

import jakarta.servlet.http.HttpSession;
import org.cordee.account.JoiningByLink;
import org.cordee.account.JoiningByLink.JoinOffer;
import org.cordee.account.LinkHolder;
import org.cordee.account.PendingAccount;
import org.cordee.shared.FormRefusals;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Makes an account from a one-time link in two steps: name and password, then the confirmation. The session keeps the
 * first step, and the password only as a hash.
 */
@Controller
@RequestMapping("/i/{token}/account")
class JoinController {

    private static final String PENDING = PendingAccount.class.getName();

    private final JoiningByLink joining;

    JoinController(JoiningByLink joining) {
        this.joining = joining;
    }

    /** The form of the first step. */
    record JoinForm(String name, String password, String again) {

        JoinForm {
            name = name == null ? "" : name;
            password = password == null ? "" : password;
            again = again == null ? "" : again;
        }

        @Override
        public String toString() {
            return "JoinForm[…]";
        }
    }

    @GetMapping
    String form(LinkHolder link, @PathVariable String token, HttpSession session, Model model) {
        PendingAccount pending = pending(link, session);
        model.addAttribute("form", new JoinForm(pending == null ? "" : pending.name(), "", ""));
        return show("account/join", joining.offer(link), token, model);
    }

    @PostMapping
    String prepare(
            LinkHolder link,
            @PathVariable String token,
            @ModelAttribute("form") JoinForm form,
            BindingResult errors,
            HttpSession session,
            Model model) {
        JoinOffer offer = joining.offer(link);
        if (!form.password().equals(form.again())) {
            errors.rejectValue("again", "account.password.differs");
        }
        boolean accepted = !errors.hasErrors()
                && FormRefusals.accepted(
                        errors,
                        () -> session.setAttribute(PENDING, joining.prepare(link, form.name(), form.password())));
        return accepted ? "redirect:/i/" + token + "/account/check" : show("account/join", offer, token, model);
    }

    @GetMapping("/check")
    String check(LinkHolder link, @PathVariable String token, HttpSession session, Model model) {
        JoinOffer offer = joining.offer(link);
        PendingAccount pending = pending(link, session);
        if (isEarly(offer, pending)) {
            return "redirect:/i/" + token + "/account";
        }
        model.addAttribute("pending", pending);
        model.addAttribute("form", new JoinForm("", "", ""));
        return show("account/join-check", offer, token, model);
    }

    @PostMapping("/check")
    String confirm(
            LinkHolder link,
            @PathVariable String token,
            @ModelAttribute("form") JoinForm form,
            BindingResult errors,
            HttpSession session,
            Model model) {
        JoinOffer offer = joining.offer(link);
        PendingAccount pending = pending(link, session);
        if (isEarly(offer, pending)) {
            return "redirect:/i/" + token + "/account";
        }
        if (FormRefusals.accepted(errors, () -> joining.confirm(link, pending, LocaleContextHolder.getLocale()))) {
            session.removeAttribute(PENDING);
            return "redirect:/sign-in?chosen";
        }
        model.addAttribute("pending", pending);
        return show("account/join-check", offer, token, model);
    }

    /** Returns if the first step is missing, for example because the session has ended. */
    private static boolean isEarly(JoinOffer offer, @Nullable PendingAccount pending) {
        return !offer.open() || !offer.known() && pending == null;
    }

    private static @Nullable PendingAccount pending(LinkHolder link, HttpSession session) {
        return session.getAttribute(PENDING) instanceof PendingAccount pending
                        && pending.linkId().equals(link.linkId())
                ? pending
                : null;
    }

    private static String show(String view, JoinOffer offer, String token, Model model) {
        model.addAttribute("offer", offer);
        model.addAttribute("base", "/i/" + token);
        return view;
    }
}
