package org.cordee.account.web;

import org.cordee.account.ChangingPasswords;
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

    PasswordByLinkController(ChangingPasswords changing) {
        this.changing = changing;
    }

    @GetMapping
    String form(LinkHolder link, Model model) {
        if (!ChangingPasswords.LINK_PURPOSE.equals(link.purpose())) {
            throw new NotFound();
        }
        model.addAttribute("form", PasswordForm.empty());
        return "account/password-by-link";
    }

    @PostMapping
    String choose(LinkHolder link, @ModelAttribute("form") PasswordForm form, BindingResult errors) {
        if (!form.isRepeated()) {
            errors.rejectValue("again", "account.password.differs");
            return "account/password-by-link";
        }
        try {
            changing.chooseByLink(link, form.password());
        } catch (RuleViolation refused) {
            FormRefusals.show(refused, errors);
            return "account/password-by-link";
        }
        return "redirect:/sign-in?chosen";
    }
}
