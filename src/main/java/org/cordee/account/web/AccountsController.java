package org.cordee.account.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cordee.account.PeopleReading;
import org.cordee.account.access.Grant;
import org.cordee.account.access.RegisteringPeople;
import org.cordee.account.link.HouseAddress;
import org.cordee.account.signin.ChangingPasswords;
import org.cordee.shared.Actor;
import org.cordee.shared.Checks;
import org.cordee.shared.Role;
import org.cordee.shared.RuleViolation;
import org.cordee.shared.form.Refused;
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

/** Accounts, for the administrator: who there is, new ones, links for a password. */
@Controller
@RequestMapping("/admin/accounts")
class AccountsController {

    private static final int PAGE = 20;

    private final PeopleReading reading;
    private final RegisteringPeople registering;
    private final ChangingPasswords passwords;
    private final HouseAddress house;
    private final Sirens sirens;

    AccountsController(
            PeopleReading reading,
            RegisteringPeople registering,
            ChangingPasswords passwords,
            HouseAddress house,
            Sirens sirens) {
        this.reading = reading;
        this.registering = registering;
        this.passwords = passwords;
        this.house = house;
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
            Checks checks = new Checks();
            checks.require(() -> registering.check(actor, form.getEmail(), form.getName()));
            Grant grant = checks.read(() -> grant(form), Grant.platform());
            checks.pass();
            if (errors.hasErrors()) {
                return "account/new-account";
            }
            UUID id = registering.register(
                    actor,
                    form.getEmail(),
                    form.getName(),
                    null,
                    Locale.forLanguageTag(form.getLocale()),
                    List.of(grant));
            return showLink(actor, id, next);
        } catch (RuleViolation refused) {
            Refused.show(refused, errors);
            return "account/new-account";
        }
    }

    /** A role that needs a structure asks for it where its number is typed. */
    private Grant grant(AccountForm form) {
        UUID organisation = form.getSiren().isBlank() ? null : sirens.organisation(form.getSiren());
        return RuleViolation.inField("siren", () -> new Grant(organisation, form.getRoles()));
    }

    @PostMapping("/{id}/password-link")
    String passwordLink(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
        return showLink(actor, id, next);
    }

    /** The link is shown on the next page and nowhere else; the administrator hands it over. */
    private String showLink(Actor actor, UUID id, RedirectAttributes next) {
        next.addFlashAttribute("link", house.ofLink(passwords.link(actor, id)));
        return "redirect:/admin/accounts/" + id;
    }
}
