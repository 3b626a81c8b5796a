package org.cordee.account.web;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.cordee.account.ChangingAccess;
import org.cordee.account.ChangingSecondFactor;
import org.cordee.account.LinkingOpenIdConnect;
import org.cordee.account.PeopleReading;
import org.cordee.account.RoleGrant;
import org.cordee.account.SecondFactorReading;
import org.cordee.shared.Actor;
import org.cordee.shared.FormRefusals;
import org.cordee.shared.Role;
import org.jspecify.annotations.Nullable;
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

/** Shows one account to the administrator: its memberships with their roles, and whether it is enabled. */
@Controller
@RequestMapping("/admin/accounts/{id}")
class AccessController {

    private final PeopleReading reading;
    private final ChangingAccess access;
    private final SecondFactorReading factors;
    private final ChangingSecondFactor changingFactors;
    private final LinkingOpenIdConnect linking;
    private final SirenLookup sirens;

    AccessController(
            PeopleReading reading,
            ChangingAccess access,
            SecondFactorReading factors,
            ChangingSecondFactor changingFactors,
            LinkingOpenIdConnect linking,
            SirenLookup sirens) {
        this.reading = reading;
        this.access = access;
        this.factors = factors;
        this.changingFactors = changingFactors;
        this.linking = linking;
        this.sirens = sirens;
    }

    @ModelAttribute("allRoles")
    Role[] allRoles() {
        return Role.values();
    }

    @GetMapping
    String one(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("person", reading.one(actor, id));
        String siret = linking.proposedSiret(actor, id).orElse(null);
        model.addAttribute("proposedSiret", siret);
        model.addAttribute("form", siret == null ? MembershipForm.empty() : MembershipForm.proposing(siret));
        model.addAttribute("secondFactor", factors.hasFactor(actor, id));
        return "account/one-account";
    }

    /**
     * Sets exactly the chosen roles for an organisation, or without one for the platform; choosing no role ends the
     * membership.
     */
    @PostMapping("/memberships")
    String change(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID organisationId,
            @RequestParam(required = false) @Nullable Set<Role> roles) {
        access.grant(actor, id, new RoleGrant(organisationId, roles == null ? EnumSet.noneOf(Role.class) : roles));
        return back(id);
    }

    /** Adds a membership; the existing ones stay. */
    @PostMapping("/memberships/new")
    String add(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") MembershipForm form,
            BindingResult errors,
            Model model) {
        model.addAttribute("person", reading.one(actor, id));
        model.addAttribute("secondFactor", factors.hasFactor(actor, id));
        if (form.to() == null) {
            errors.rejectValue("to", "account.membership.for-whom");
        }
        boolean added = !errors.hasErrors() && FormRefusals.accepted(errors, () -> access.add(actor, id, grant(form)));
        return added ? back(id) : "account/one-account";
    }

    /** Shows the form again with the organisations for some words. */
    @PostMapping(path = "/memberships/new", params = "suggest")
    String suggest(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") MembershipForm form,
            BindingResult errors,
            Model model) {
        model.addAttribute("person", reading.one(actor, id));
        model.addAttribute("secondFactor", factors.hasFactor(actor, id));
        return "account/one-account";
    }

    private RoleGrant grant(MembershipForm form) {
        boolean platform = form.to() == MembershipForm.MembershipTarget.PLATFORM;
        return new RoleGrant(platform ? null : sirens.organisation(form.siren()), form.roles());
    }

    @GetMapping("/closing")
    String closing(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("person", reading.one(actor, id));
        return "account/closing";
    }

    @PostMapping("/closing")
    String disable(Actor actor, @PathVariable UUID id) {
        access.disable(actor, id);
        return back(id);
    }

    @PostMapping("/opening")
    String enable(Actor actor, @PathVariable UUID id) {
        access.enable(actor, id);
        return back(id);
    }

    /** Lets the person sign in at once after too many wrong attempts. */
    @PostMapping("/guesses/deletion")
    String forgetGuesses(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
        access.forgetGuesses(actor, id);
        next.addFlashAttribute("admitted", true);
        return back(id);
    }

    @PostMapping("/erasure")
    String erase(Actor actor, @PathVariable UUID id) {
        access.erase(actor, id);
        return "redirect:/admin/accounts?erased";
    }

    @GetMapping("/second-factor/removal")
    String lostFactor(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("person", reading.one(actor, id));
        return "account/second-factor-reset";
    }

    /** Removes all second factors of a person who lost them. */
    @PostMapping("/second-factor/removal")
    String resetFactor(Actor actor, @PathVariable UUID id) {
        changingFactors.reset(actor, id);
        return back(id);
    }

    private static String back(UUID id) {
        return "redirect:/admin/accounts/" + id;
    }
}
