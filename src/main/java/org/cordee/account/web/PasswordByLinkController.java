package org.cordee.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.cordee.account.ChangingPasswords;
import org.cordee.account.KnownDevices;
import org.cordee.account.LinkHolder;
import org.cordee.shared.FormRefusals;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Sets a first or forgotten password by a one-time link; only submitting the form uses the link up. */
@Controller
@RequestMapping("/i/{token}/password")
class PasswordByLinkController {

    private final ChangingPasswords changing;
    private final KnownDevices devices;

    PasswordByLinkController(ChangingPasswords changing, KnownDevices devices) {
        this.changing = changing;
        this.devices = devices;
    }

    @GetMapping
    String form(LinkHolder link, Model model) {
        if (!ChangingPasswords.LINK_PURPOSE.equals(link.purpose())) {
            throw new NotFound();
        }
        model.addAttribute("form", PasswordForm.empty());
        return "account/password-by-link";
    }

    /** Saves the password. The browser is known from now on: wrong guesses from elsewhere do not close the sign-in. */
    @PostMapping
    String choose(
            LinkHolder link,
            @ModelAttribute("form") PasswordForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!form.isRepeated()) {
            errors.rejectValue("again", "account.password.differs");
            return "account/password-by-link";
        }
        try {
            devices.remember(changing.chooseByLink(link, form.password()), request, response);
        } catch (RuleViolation refused) {
            FormRefusals.show(refused, errors);
            return "account/password-by-link";
        }
        return "redirect:/sign-in?chosen";
    }
}
