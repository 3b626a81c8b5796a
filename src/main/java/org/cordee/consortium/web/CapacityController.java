package org.cordee.consortium.web;

import jakarta.validation.Valid;
import org.cordee.consortium.ConsortiumReading;
import org.cordee.consortium.GivingCapacity;
import org.cordee.consortium.InvitationPage;
import org.cordee.consortium.KeepingCapacity;
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
    private final BusinessClock clock;

    CapacityController(ConsortiumReading reading, KeepingCapacity keeping, GivingCapacity giving, BusinessClock clock) {
        this.reading = reading;
        this.keeping = keeping;
        this.giving = giving;
        this.clock = clock;
    }

    @GetMapping
    String capacity(Actor actor, @ModelAttribute("door") InvitationAccess door, Model model) {
        InvitationPage page = reading.invitation(actor, door.invitationId());
        if (!page.mine() || !page.awaitsCapacity()) {
            return "redirect:" + door.base();
        }
        MeansForm form = keeping.draft(actor, door.invitationId())
                .map(MeansForm::of)
                .orElseGet(() -> MeansForm.at(page.facts().establishmentId()));
        model.addAttribute("form", form);
        return show("capacity", page, actor, model);
    }

    /**
     * Saves a draft with {@code next=later}, shows the form again with {@code next=change}, hands it in with {@code
     * confirmed}.
     */
    @PostMapping
    String give(
            Actor actor,
            @ModelAttribute("door") InvitationAccess door,
            @RequestParam(defaultValue = "check") String next,
            @Valid @ModelAttribute("form") MeansForm form,
            BindingResult errors,
            Model model) {
        InvitationPage page = reading.ownInvitation(actor, door.invitationId());
        if (next.equals("later")) {
            return later(actor, door, form, errors)
                    ? "redirect:" + door.base() + "/capacity?kept"
                    : show("capacity", page, actor, model);
        }
        if (errors.hasErrors() || next.equals("change")) {
            return show("capacity", page, actor, model);
        }
        if (!form.confirmed()) {
            return show("capacity-check", page, actor, model);
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
