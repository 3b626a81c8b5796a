package org.cordee.account.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cordee.account.ChangingPasswords;
import org.cordee.account.PeopleReading;
import org.cordee.account.RegisteringPeople;
import org.cordee.account.RoleGrant;
import org.cordee.shared.Actor;
import org.cordee.shared.CollectedRefusals;
import org.cordee.shared.FormRefusals;
import org.cordee.shared.Role;
import org.cordee.shared.RuleViolation;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lists accounts for the administrator, creates new ones and sends links for a password. */
@Controller
@RequestMapping("/admin/accounts")
class AccountsController {

    private static final int PAGE = 20;

    private final PeopleReading reading;
    private final RegisteringPeople registering;
    private final ChangingPasswords passwords;
    private final SirenLookup sirens;

    AccountsController(
            PeopleReading reading, RegisteringPeople registering, ChangingPasswords passwords, SirenLookup sirens) {
        this.reading = reading;
        this.registering = registering;
        this.passwords = passwords;
        this.sirens = sirens;
    }

    @ModelAttribute("allRoles")
    Role[] allRoles() {
        return Role.values();
    }

    @GetMapping
    String list(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        model.addAttribute("people", reading.search(actor, q, PageRequest.of(Math.max(0, page), PAGE)));
        model.addAttribute("q", q);
        return "account/accounts";
    }

    @GetMapping("/new")
    String create(Actor actor, Model model) {
        actor.requireRole(Role.ADMINISTRATOR);
        model.addAttribute("form", AccountForm.forAMember());
        return "account/new-account";
    }

    @PostMapping
    String register(
            Actor actor, @ModelAttribute("form") AccountForm form, BindingResult errors, RedirectAttributes next) {
        actor.requireRole(Role.ADMINISTRATOR);
        try {
            CollectedRefusals checks = new CollectedRefusals();
            checks.require(() -> registering.check(actor, form.email(), form.name()));
            RoleGrant grant = checks.read(() -> grant(form), RoleGrant.platform());
            checks.throwIfRefused();
            if (errors.hasErrors()) {
                return "account/new-account";
            }
            UUID id = registering.register(
                    actor, form.email(), form.name(), null, Locale.forLanguageTag(form.locale()), List.of(grant));
            return sent(id, next);
        } catch (RuleViolation refused) {
            FormRefusals.show(refused, errors);
            return "account/new-account";
        }
    }

    /** Shows the form again with the organisations for some words. */
    @PostMapping(params = "suggest")
    String suggest(Actor actor, @ModelAttribute("form") AccountForm form, BindingResult errors) {
        actor.requireRole(Role.ADMINISTRATOR);
        return "account/new-account";
    }

    /** Builds the grant. A role that needs an organisation reports a missing one at the SIREN field. */
    private RoleGrant grant(AccountForm form) {
        UUID organisation = form.siren().isBlank() ? null : sirens.organisation(form.siren());
        return RuleViolation.inField("siren", () -> new RoleGrant(organisation, form.roles()));
    }

    /** Sends the person a letter with a link. The administrator never sees the link. */
    @PostMapping("/{id}/password-link")
    String passwordLink(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
        passwords.sendLink(actor, id);
        return sent(id, next);
    }

    private static String sent(UUID id, RedirectAttributes next) {
        next.addFlashAttribute("sent", true);
        return "redirect:/admin/accounts/" + id;
    }
}
