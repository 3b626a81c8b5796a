package org.cordee.consortium.web;

import java.util.Objects;
import org.cordee.consortium.AnsweringInvitation;
import org.cordee.consortium.ConsortiumReading;
import org.cordee.consortium.DeclineReason;
import org.cordee.consortium.InvitationPage;
import org.cordee.consortium.web.AnswerForm.Choice;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.FormRefusals;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Shows one invitation and takes its answer. A GET only shows; the answer is checked on a second page and acts only
 * when it is sent from there.
 */
@Controller
@RequestMapping({"/invitations/{id}", "/i/{token}/invitation"})
class AnswerController {

    private final ConsortiumReading reading;
    private final AnsweringInvitation answering;
    private final BusinessClock clock;

    AnswerController(ConsortiumReading reading, AnsweringInvitation answering, BusinessClock clock) {
        this.reading = reading;
        this.answering = answering;
        this.clock = clock;
    }

    @GetMapping
    String page(Actor actor, @ModelAttribute("door") InvitationAccess door, Model model) {
        return show(reading.invitation(actor, door.invitationId()), AnswerForm.selected(null), model);
    }

    /** Shows the page with the refusal selected, for the link in a letter; the user still has to send it. */
    @GetMapping("/decline")
    String declining(Actor actor, @ModelAttribute("door") InvitationAccess door, Model model) {
        return show(reading.invitation(actor, door.invitationId()), AnswerForm.selected(Choice.NO), model);
    }

    /** Checks or sends the answer; {@code next=change} shows the form again as it was filled in. */
    @PostMapping("/answer")
    String answer(
            Actor actor,
            @ModelAttribute("door") InvitationAccess door,
            @RequestParam(defaultValue = "check") String next,
            @ModelAttribute("form") AnswerForm form,
            BindingResult errors,
            Model model) {
        InvitationPage page = reading.invitation(actor, door.invitationId());
        if (next.equals("change")) {
            return show(page, form, model);
        }
        check(form, errors);
        if (errors.hasErrors()) {
            return show(page, form, model);
        }
        if (!form.confirmed()) {
            model.addAttribute("page", page);
            return "consortium/check";
        }
        return FormRefusals.accepted(errors, () -> act(actor, door, form))
                ? "redirect:" + door.base() + "/receipt"
                : show(page, form, model);
    }

    @GetMapping("/receipt")
    String receipt(Actor actor, @ModelAttribute("door") InvitationAccess door, Model model) {
        InvitationPage page = reading.invitation(actor, door.invitationId());
        if (!page.mine()) {
            return "redirect:" + door.base();
        }
        model.addAttribute("page", page);
        model.addAttribute("now", clock.now());
        return "consortium/receipt";
    }

    private String show(InvitationPage page, AnswerForm form, Model model) {
        model.addAttribute("page", page);
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", form);
        }
        model.addAttribute("now", clock.now());
        model.addAttribute("reasons", DeclineReasonChoices.OFFERED);
        return page.mine() ? "consortium/invitation" : "consortium/invitation-lead";
    }

    private static void check(AnswerForm form, BindingResult errors) {
        if (form.answer() == null) {
            errors.rejectValue("answer", "consortium.answer.missing");
        }
        if (form.answer() == Choice.NO && form.reason() == null) {
            errors.rejectValue("reason", "consortium.answer.reason-missing");
        }
        if (form.answer() == Choice.QUESTION && form.question().isBlank()) {
            errors.rejectValue("question", "consortium.words.missing");
        }
        if (form.answer() == Choice.FORWARD && form.email().isBlank()) {
            errors.rejectValue("email", "shared.email.implausible");
        }
        if (form.answer() == Choice.FORWARD && form.name().isBlank()) {
            errors.rejectValue("name", "consortium.words.missing");
        }
    }

    private void act(Actor actor, InvitationAccess door, AnswerForm form) {
        switch (Objects.requireNonNull(form.answer())) {
            case YES -> answering.accept(actor, door.invitationId());
            case NO ->
                answering.decline(
                        actor,
                        door.invitationId(),
                        Objects.requireNonNullElse(form.reason(), DeclineReason.OTHER),
                        form.comment());
            case QUESTION -> answering.ask(actor, door.invitationId(), form.question());
            case FORWARD -> answering.forward(actor, door.invitationId(), form.email(), form.name());
        }
    }
}
