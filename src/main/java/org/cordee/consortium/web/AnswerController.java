package org.cordee.consortium.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.cordee.account.CheckPages;
import org.cordee.account.DraftKey;
import org.cordee.consortium.AnsweringInvitation;
import org.cordee.consortium.ConsortiumReading;
import org.cordee.consortium.DeclineReason;
import org.cordee.consortium.InvitationPage;
import org.cordee.consortium.talk.ReadingMessages;
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
    private final ReadingMessages messages;
    private final CheckPages checks;
    private final BusinessClock clock;

    AnswerController(
            ConsortiumReading reading,
            AnsweringInvitation answering,
            ReadingMessages messages,
            CheckPages checks,
            BusinessClock clock) {
        this.reading = reading;
        this.answering = answering;
        this.messages = messages;
        this.checks = checks;
        this.clock = clock;
    }

    @GetMapping
    String page(Actor actor, @ModelAttribute("door") InvitationAccess door, Model model) {
        return show(actor, reading.invitation(actor, door.invitationId()), AnswerForm.selected(null), model);
    }

    /** Shows the page with the refusal selected, for the link in a letter; the user still has to send it. */
    @GetMapping("/decline")
    String declining(Actor actor, @ModelAttribute("door") InvitationAccess door, Model model) {
        return show(actor, reading.invitation(actor, door.invitationId()), AnswerForm.selected(Choice.NO), model);
    }

    /** Shows the answer before it is sent. An answer that is incomplete or not typed leads back to the form. */
    @GetMapping(params = CheckPages.CHECKED)
    String check(
            Actor actor,
            @ModelAttribute("door") InvitationAccess door,
            @ModelAttribute("form") AnswerForm form,
            BindingResult errors,
            Model model) {
        InvitationPage page = reading.invitation(actor, door.invitationId());
        check(form, errors);
        if (!page.mine() || !page.awaitsAnswer() || errors.hasErrors()) {
            return CheckPages.changeStored(draft(door), door.base());
        }
        model.addAttribute("page", page);
        return "consortium/check";
    }

    private static DraftKey draft(InvitationAccess door) {
        return DraftKey.of("invitation", door.invitationId());
    }

    /** Checks or sends the answer; {@code next=change} leads back to the form as it was filled in. */
    @PostMapping("/answer")
    String answer(
            Actor actor,
            @ModelAttribute("door") InvitationAccess door,
            @RequestParam(defaultValue = "check") String next,
            @ModelAttribute("form") AnswerForm form,
            BindingResult errors,
            HttpServletRequest request,
            Model model) {
        InvitationPage page = reading.invitation(actor, door.invitationId());
        if (next.equals("change")) {
            return checks.change(actor, draft(door), request.getParameterMap(), door.base());
        }
        check(form, errors);
        if (errors.hasErrors()) {
            return show(actor, page, form, model);
        }
        if (!form.confirmed()) {
            return checks.check(actor, draft(door), request.getParameterMap(), door.base());
        }
        return FormRefusals.accepted(errors, () -> act(actor, door, form))
                ? "redirect:" + door.base() + "/receipt"
                : show(actor, page, form, model);
    }

    @GetMapping("/receipt")
    String receipt(Actor actor, @ModelAttribute("door") InvitationAccess door, Model model) {
        InvitationPage page = reading.invitation(actor, door.invitationId());
        boolean nothingSent = page.awaitsAnswer() && !page.forwarded();
        if (!page.mine() || nothingSent) {
            return "redirect:" + door.base();
        }
        model.addAttribute("page", page);
        model.addAttribute("now", clock.now());
        return "consortium/receipt";
    }

    private String show(Actor actor, InvitationPage page, AnswerForm form, Model model) {
        model.addAttribute("page", page);
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", form);
        }
        model.addAttribute("now", clock.now());
        model.addAttribute(
                "messageCount", messages.countAbout(actor, page.facts().id()));
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
            errors.rejectValue("name", "consortium.forward.name-missing");
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
