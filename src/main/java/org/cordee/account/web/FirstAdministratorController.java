package org.cordee.account.web;

import org.cordee.account.FirstAdministrator;
import org.cordee.account.LinkHolder;
import org.cordee.shared.FormRefusals;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Shows the page of the link printed at the first start, on which the first administrator registers. */
@Controller
@RequestMapping("/i/{token}/administrator")
class FirstAdministratorController {

    private final FirstAdministrator first;

    FirstAdministratorController(FirstAdministrator first) {
        this.first = first;
    }

    /** The form of the first administrator. */
    record AdministratorForm(String name, String email, String password) {

        @Override
        public String toString() {
            return "AdministratorForm[…]";
        }
    }

    @GetMapping
    String form(LinkHolder link, Model model) {
        if (!FirstAdministrator.LINK_PURPOSE.equals(link.purpose())) {
            throw new NotFound();
        }
        model.addAttribute("form", new AdministratorForm("", "", ""));
        return "account/first-administrator";
    }

    @PostMapping
    String register(LinkHolder link, @ModelAttribute("form") AdministratorForm form, BindingResult errors) {
        try {
            first.register(link, form.email(), form.name(), form.password(), LocaleContextHolder.getLocale());
        } catch (RuleViolation refused) {
            FormRefusals.show(refused, errors);
            return "account/first-administrator";
        }
        return "redirect:/sign-in?chosen";
    }
}
