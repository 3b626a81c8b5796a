package org.cordee.agreement.web;

import java.util.Optional;
import org.cordee.account.GuestIdentity;
import org.cordee.agreement.SigningClick;
import org.cordee.shared.FormRefusals;
import org.cordee.shared.RuleViolation;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/**
 * Leads a signature through its two pages: the text with the signatory, then the check page that signs. A person with
 * an account signs under the name of the account; a guest types its name and the code that was sent to its address.
 */
@Component
class SigningCheck {

    private final GuestIdentity identity;

    SigningCheck(GuestIdentity identity) {
        this.identity = identity;
    }

    /** Tells if the check page is to be shown: before the first time, and when a guest asks for another code. */
    boolean isDue(String action, SigningForm form, BindingResult errors) {
        if (identity.isNeeded() && form.signatoryName().isBlank()) {
            errors.rejectValue("signatoryName", "agreement.signatory-missing");
        }
        if (form.signatoryFunction().isBlank()) {
            errors.rejectValue("signatoryFunction", "agreement.function-missing");
        }
        return !errors.hasErrors() && (!form.confirmed() || action.equals("code"));
    }

    /** Sends the code to a guest. An error appears beside the field of the code. */
    void sendCode(BindingResult errors) {
        FormRefusals.accepted(errors, identity::sendCode);
    }

    /** Returns the click, or nothing when the text was not ticked as read or the code is wrong. */
    Optional<SigningClick> proven(SigningForm form, BindingResult errors) {
        if (!form.read()) {
            errors.rejectValue("read", "agreement.sign.read-first");
            return Optional.empty();
        }
        if (!identity.isNeeded()) {
            return Optional.of(form.click(null));
        }
        try {
            return Optional.of(form.click(identity.prove(form.code())));
        } catch (RuleViolation wrong) {
            FormRefusals.show(wrong, errors);
            return Optional.empty();
        }
    }

    /** Adds what the check page shows about the signatory. */
    void describe(SigningForm form, Model model) {
        String account = identity.accountName();
        model.addAttribute("signatory", account == null ? form.signatoryName() : account);
        model.addAttribute("address", identity.maskedAddress());
    }
}
