package org.cordee.agreement.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.cordee.account.CheckPages;
import org.cordee.account.DraftKey;
import org.cordee.agreement.GrantingPower;
import org.cordee.agreement.PowerReading;
import org.cordee.agreement.PowerView;
import org.cordee.shared.Actor;
import org.cordee.shared.FormRefusals;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows a member's power of attorney to both sides and lets the member give it, after a check on a second page. */
@Controller
@RequestMapping("/powers/{id}")
class PowerController {

    private final PowerReading reading;
    private final GrantingPower granting;
    private final SigningCheck check;
    private final CheckPages checks;

    PowerController(PowerReading reading, GrantingPower granting, SigningCheck check, CheckPages checks) {
        this.reading = reading;
        this.granting = granting;
        this.check = check;
        this.checks = checks;
    }

    @GetMapping
    String page(Actor actor, @PathVariable UUID id, Model model) {
        PowerView power = reading.of(actor, id);
        model.addAttribute("form", SigningForm.empty());
        return page(power, model);
    }

    @GetMapping("/file")
    ResponseEntity<byte[]> file(Actor actor, @PathVariable UUID id) {
        return PdfAnswer.of("pouvoir-au-mandataire.pdf", reading.pdf(actor, id));
    }

    /** Shows the power before it is given. Nothing typed, or a text that changed, leads back to the form. */
    @GetMapping(params = CheckPages.CHECKED)
    String check(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") SigningForm form,
            BindingResult errors,
            Model model) {
        PowerView power = reading.of(actor, id);
        return isOpen(power, form) && check.isDue("", form, errors)
                ? checkPage(power, form, model)
                : CheckPages.changeStored(DraftKey.of("power", id), "/powers/" + id);
    }

    private static boolean isOpen(PowerView power, SigningForm form) {
        return power.grantable() && form.textSha256().equals(power.textSha256());
    }

    @PostMapping
    String grant(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "send") String action,
            @ModelAttribute("form") SigningForm form,
            BindingResult errors,
            HttpServletRequest request,
            Model model) {
        PowerView power = reading.of(actor, id);
        DraftKey draft = DraftKey.of("power", id);
        String address = "/powers/" + id;
        if (action.equals("change")) {
            return checks.change(actor, draft, request.getParameterMap(), address);
        }
        boolean open = isOpen(power, form);
        if (open && check.isDue(action, form, errors)) {
            check.sendCode(errors);
            return errors.hasErrors()
                    ? checkPage(power, form, model)
                    : checks.check(actor, draft, request.getParameterMap(), address);
        }
        boolean done = !errors.hasErrors()
                && (open ? check.proven(form, errors) : Optional.of(form.click(null)))
                        .filter(click -> FormRefusals.accepted(errors, () -> granting.grant(actor, id, click)))
                        .isPresent();
        if (done) {
            return "redirect:" + address;
        }
        boolean atCheck = form.confirmed() && (errors.hasFieldErrors("code") || errors.hasFieldErrors("read"));
        return atCheck ? checkPage(power, form, model) : page(power, model);
    }

    private String checkPage(PowerView power, SigningForm form, Model model) {
        model.addAttribute("power", power);
        check.describe(form, model);
        return "agreement/power-check";
    }

    private static String page(PowerView power, Model model) {
        model.addAttribute("power", power);
        return "agreement/power";
    }
}
