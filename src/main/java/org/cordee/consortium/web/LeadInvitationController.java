package org.cordee.consortium.web;

import java.util.UUID;
import java.util.function.Predicate;
import org.cordee.consortium.AnsweringQuestion;
import org.cordee.consortium.ConfirmingPartner;
import org.cordee.consortium.ConsortiumReading;
import org.cordee.consortium.DecidingLateCapacity;
import org.cordee.consortium.InvitationPage;
import org.cordee.consortium.WithdrawingInvitation;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.FormRefusals;
import org.cordee.shared.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Handles the acts of the lead on an invitation; each act has a page that explains its consequences. */
@Controller
@RequestMapping("/invitations/{id}")
class LeadInvitationController {

    private final ConsortiumReading reading;
    private final AnsweringQuestion answering;
    private final WithdrawingInvitation withdrawing;
    private final ConfirmingPartner confirming;
    private final DecidingLateCapacity deciding;
    private final BusinessClock clock;

    LeadInvitationController(
            ConsortiumReading reading,
            AnsweringQuestion answering,
            WithdrawingInvitation withdrawing,
            ConfirmingPartner confirming,
            DecidingLateCapacity deciding,
            BusinessClock clock) {
        this.reading = reading;
        this.answering = answering;
        this.withdrawing = withdrawing;
        this.confirming = confirming;
        this.deciding = deciding;
        this.clock = clock;
    }

    @GetMapping("/question")
    String question(Actor actor, @PathVariable UUID id, Model model) {
        return asked(actor, id, InvitationPage::questionPending, "question", model);
    }

    @PostMapping("/question")
    String answer(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") CommentForm form,
            BindingResult errors,
            Model model) {
        return FormRefusals.accepted(errors, () -> answering.answer(actor, id, form.answer()))
                ? back(id)
                : words(actor, id, "question", form, model);
    }

    @GetMapping("/withdrawal")
    String withdrawal(Actor actor, @PathVariable UUID id, Model model) {
        return asked(actor, id, InvitationPage::isOpen, "withdrawal", model);
    }

    @PostMapping("/withdrawal")
    String withdraw(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") CommentForm form,
            BindingResult errors,
            Model model) {
        return FormRefusals.accepted(errors, () -> withdrawing.withdraw(actor, id, form.reason()))
                ? back(id)
                : words(actor, id, "withdrawal", form, model);
    }

    @GetMapping("/confirmation")
    String confirmation(Actor actor, @PathVariable UUID id, Model model) {
        return asked(actor, id, InvitationPage::awaitsConfirmation, "confirmation", model);
    }

    @PostMapping("/confirmation")
    String confirm(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") CommentForm form,
            BindingResult errors,
            Model model) {
        return FormRefusals.accepted(errors, () -> confirming.confirm(actor, id, form.warned()))
                ? back(id)
                : words(actor, id, "confirmation", form, model);
    }

    @PostMapping("/confirmation/refusal")
    String refuse(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") CommentForm form,
            BindingResult errors,
            Model model) {
        return FormRefusals.accepted(errors, () -> confirming.refuse(actor, id, form.reason()))
                ? back(id)
                : words(actor, id, "confirmation", form, model);
    }

    @PostMapping("/capacity/extension")
    String extend(Actor actor, @PathVariable UUID id) {
        deciding.extend(actor, id);
        return back(id);
    }

    @PostMapping("/capacity/replacement")
    String replace(Actor actor, @PathVariable UUID id) {
        deciding.replace(actor, id);
        return back(id);
    }

    /** Shows the page of an act; an act that is not possible now has no page. */
    private String asked(Actor actor, UUID id, Predicate<InvitationPage> due, String view, Model model) {
        return due.test(led(actor, id)) ? words(actor, id, view, CommentForm.empty(), model) : back(id);
    }

    private InvitationPage led(Actor actor, UUID id) {
        InvitationPage page = reading.invitation(actor, id);
        if (!actor.actsFor(page.facts().leadOrganisationId())) {
            throw new NotFound();
        }
        return page;
    }

    private String words(Actor actor, UUID id, String view, CommentForm form, Model model) {
        InvitationPage page = led(actor, id);
        model.addAttribute("page", page);
        model.addAttribute("now", clock.now());
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", form);
        }
        return "consortium/" + view;
    }

    private static String back(UUID id) {
        return "redirect:/invitations/" + id;
    }
}
