package org.cordee.consortium.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Optional;
import org.cordee.account.CheckPages;
import org.cordee.account.DraftKey;
import org.cordee.consortium.ConsortiumReading;
import org.cordee.consortium.GivingCapacity;
import org.cordee.consortium.InvitationPage;
import org.cordee.consortium.KeepingCapacity;
import org.cordee.consortium.KeepingCapacity.EarlierCapacity;
import org.cordee.consortium.UnfinishedCapacity;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.FormRefusals;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Edits the capacity form of a candidate: filled in over several visits if needed, checked on a second page, and handed
 * in from there.
 */
@Controller
@RequestMapping({"/invitations/{id}/capacity", "/i/{token}/invitation/capacity"})
class CapacityController {

    private final ConsortiumReading reading;
    private final KeepingCapacity keeping;
    private final GivingCapacity giving;
    private final CheckPages checks;
    private final BusinessClock clock;

    CapacityController(
            ConsortiumReading reading,
            KeepingCapacity keeping,
            GivingCapacity giving,
            CheckPages checks,
            BusinessClock clock) {
        this.reading = reading;
        this.keeping = keeping;
        this.giving = giving;
        this.checks = checks;
        this.clock = clock;
    }

    @GetMapping
    String capacity(Actor actor, @ModelAttribute("door") InvitationAccess door, Model model) {
        InvitationPage page = reading.invitation(actor, door.invitationId());
        if (!page.mine() || !page.awaitsCapacity()) {
            return "redirect:" + door.base();
        }
        Optional<UnfinishedCapacity> draft = keeping.draft(actor, door.invitationId());
        Optional<EarlierCapacity> earlier =
                draft.isPresent() ? Optional.empty() : keeping.earlier(actor, door.invitationId());
        earlier.ifPresent(stated -> model.addAttribute("earlierAt", stated.givenAt()));
        model.addAttribute(
                "form",
                draft.or(() -> earlier.map(EarlierCapacity::words))
                        .map(MeansForm::of)
                        .orElseGet(() -> MeansForm.at(page.facts().establishmentId())));
        return show("capacity", page, actor, model);
    }

    /** Shows the form before it is handed in. A form with errors, or nothing typed, leads back to the form. */
    @GetMapping(params = CheckPages.CHECKED)
    String check(
            Actor actor,
            @ModelAttribute("door") InvitationAccess door,
            @Valid @ModelAttribute("form") MeansForm form,
            BindingResult errors,
            Model model) {
        InvitationPage page = reading.invitation(actor, door.invitationId());
        if (!page.mine() || !page.awaitsCapacity()) {
            return "redirect:" + door.base();
        }
        return errors.hasErrors()
                ? CheckPages.changeStored(draft(door), door.base() + "/capacity")
                : show("capacity-check", page, actor, model);
    }

    private static DraftKey draft(InvitationAccess door) {
        return DraftKey.of("capacity", door.invitationId());
    }

    /**
     * Saves a draft with {@code next=later}, leads back to the form with {@code next=change}, hands it in with {@code
     * confirmed}.
     */
    @PostMapping
    String give(
            Actor actor,
            @ModelAttribute("door") InvitationAccess door,
            @RequestParam(defaultValue = "check") String next,
            @Valid @ModelAttribute("form") MeansForm form,
            BindingResult errors,
            HttpServletRequest request,
            Model model) {
        InvitationPage page = reading.ownInvitation(actor, door.invitationId());
        if (next.equals("later")) {
            return later(actor, door, form, errors)
                    ? "redirect:" + door.base() + "/capacity?kept"
                    : show("capacity", page, actor, model);
        }
        String address = door.base() + "/capacity";
        if (next.equals("change")) {
            return checks.change(actor, draft(door), request.getParameterMap(), address);
        }
        if (errors.hasErrors()) {
            return show("capacity", page, actor, model);
        }
        if (!form.confirmed()) {
            return checks.check(actor, draft(door), request.getParameterMap(), address);
        }
        return FormRefusals.accepted(errors, () -> giving.give(actor, door.invitationId(), form.given()))
                ? "redirect:" + door.base() + "/receipt"
                : show("capacity", page, actor, model);
    }

    /** Saves a draft: missing values do not matter yet; unreadable values cannot be stored. */
    private boolean later(Actor actor, InvitationAccess door, MeansForm form, BindingResult errors) {
        return errors.getFieldErrors().stream().noneMatch(FieldError::isBindingFailure)
                && FormRefusals.accepted(errors, () -> keeping.keep(actor, door.invitationId(), form.unfinished()));
    }

    private String show(String view, InvitationPage page, Actor actor, Model model) {
        model.addAttribute("page", page);
        model.addAttribute("places", reading.establishments(actor));
        model.addAttribute("now", clock.now());
        return "consortium/" + view;
    }
}
