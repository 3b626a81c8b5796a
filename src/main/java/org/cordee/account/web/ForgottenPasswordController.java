package org.cordee.account.web;

import jakarta.servlet.http.HttpServletRequest;
import org.cordee.account.RequestingPassword;
import org.cordee.shared.FormRefusals;
import org.cordee.shared.RuleViolation;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Requests a letter for choosing a new password; the answer is the same with and without an account. */
@Controller
@RequestMapping("/forgotten-password")
class ForgottenPasswordController {

    private final RequestingPassword asking;

    ForgottenPasswordController(RequestingPassword asking) {
        this.asking = asking;
    }

    /** The address to which the letter is sent. */
    record ForgottenForm(String email) {

        ForgottenForm {
            email = email == null ? "" : email;
        }
    }

    @GetMapping
    String form(Model model) {
        model.addAttribute("form", new ForgottenForm(""));
        return "account/forgotten-password";
    }

    @PostMapping
    String ask(@ModelAttribute("form") ForgottenForm form, BindingResult errors, HttpServletRequest request) {
        try {
            asking.request(form.email(), request.getRemoteAddr());
        } catch (RuleViolation refused) {
            FormRefusals.show(refused, errors);
            return "account/forgotten-password";
        }
        return "redirect:/forgotten-password?sent";
    }
}
