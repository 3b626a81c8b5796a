package org.cordee.account.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cordee.account.ChangingAccess;
import org.cordee.account.ChangingPasswords;
import org.cordee.account.Grant;
import org.cordee.account.HouseAddress;
import org.cordee.account.OrganisationNames;
import org.cordee.account.PeopleReading;
import org.cordee.account.RegisteringPeople;
import org.cordee.shared.Actor;
import org.cordee.shared.Role;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
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

/** Accounts, for the administrator: who there is, new ones, roles, closed access, links for a password. */
@Controller
@RequestMapping("/admin/accounts")
class AccountsController {

    private static final int PAGE = 20;

    private final PeopleReading reading;
    private final RegisteringPeople registering;
    private final ChangingAccess access;
    private final ChangingPasswords passwords;
    private final HouseAddress house;
    private final ObjectProvider<OrganisationNames> organisations;

    AccountsController(
            PeopleReading reading,
            RegisteringPeople registering,
            ChangingAccess access,
            ChangingPasswords passwords,
            HouseAddress house,
            ObjectProvider<OrganisationNames> organisations) {
        this.reading = reading;
        this.registering = registering;
        this.access = access;
        this.passwords = passwords;
        this.house = house;
        this.organisations = organisations;
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
        model.addAttribute("form", AccountForm.empty());
        return "account/new-account";
    }

    @PostMapping
    String register(
            Actor actor, @ModelAttribute("form") AccountForm form, BindingResult errors, RedirectAttributes next) {
        actor.requireRole(Role.ADMINISTRATOR);
        try {
            Grant grant = new Grant(organisation(form.siren()), form.roles());
            UUID id = registering.register(
                    actor, form.email(), form.name(), null, Locale.forLanguageTag(form.locale()), List.of(grant));
            return showLink(actor, id, next);
        } catch (RuleViolation refused) {
            Refused.show(refused, errors, "email", "name", "siren");
            return "account/new-account";
        }
    }

    @GetMapping("/{id}")
    String one(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("person", reading.one(actor, id));
        model.addAttribute("form", AccountForm.empty());
        return "account/one-account";
    }

    /** Exactly the chosen roles for that organisation; none chosen ends the membership. */
    @PostMapping("/{id}/memberships")
    String grant(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID organisationId,
            @RequestParam(defaultValue = "") String siren,
            @RequestParam(required = false) @Nullable Set<Role> roles) {
        UUID organisation = organisationId == null ? organisation(siren) : organisationId;
        access.grant(actor, id, new Grant(organisation, roles == null ? EnumSet.noneOf(Role.class) : roles));
        return "redirect:/admin/accounts/" + id;
    }

    @PostMapping("/{id}/password-link")
    String passwordLink(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
        return showLink(actor, id, next);
    }

    @PostMapping("/{id}/closing")
    String disable(Actor actor, @PathVariable UUID id) {
        access.disable(actor, id);
        return "redirect:/admin/accounts/" + id;
    }

    @PostMapping("/{id}/opening")
    String enable(Actor actor, @PathVariable UUID id) {
        access.enable(actor, id);
        return "redirect:/admin/accounts/" + id;
    }

    @PostMapping("/{id}/erasure")
    String erase(Actor actor, @PathVariable UUID id) {
        access.erase(actor, id);
        return "redirect:/admin/accounts?erased";
    }

    /** The link is shown on the next page and nowhere else; the administrator hands it over. */
    private String showLink(Actor actor, UUID id, RedirectAttributes next) {
        next.addFlashAttribute("link", house.ofLink(passwords.link(actor, id)));
        return "redirect:/admin/accounts/" + id;
    }

    private @Nullable UUID organisation(String siren) {
        String digits = siren.replaceAll("\\s", "");
        if (digits.isEmpty()) {
            return null;
        }
        OrganisationNames directory = organisations.getIfAvailable();
        return (directory == null ? Optional.<UUID>empty() : directory.bySiren(digits))
                .orElseThrow(() -> RuleViolation.of("siren", "account.membership.unknown-siren"));
    }
}
