package org.cordee.introduction.web;

import java.util.Objects;
import org.cordee.introduction.AnsweringIntroduction;
import org.cordee.introduction.ErasingContacts;
import org.cordee.introduction.IntroductionOutcome;
import org.cordee.introduction.IntroductionRefusal;
import org.cordee.introduction.ReadingIntroductions;
import org.cordee.introduction.ReadingIntroductions.IntroductionView;
import org.cordee.introduction.ReportingOutcome;
import org.cordee.shared.Actor;
import org.cordee.shared.FormRefusals;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Shows one introduction and takes its answers, for a signed-in user and for the holder of a one-time link alike. A GET
 * only shows.
 */
@Controller
@RequestMapping({"/introductions/{id}", "/i/{token}/introduction"})
class IntroductionController {

    private final ReadingIntroductions reading;
    private final AnsweringIntroduction answering;
    private final ReportingOutcome outcomes;
    private final ErasingContacts erasing;
    private final OfferedContacts contacts;

    IntroductionController(
            ReadingIntroductions reading,
            AnsweringIntroduction answering,
            ReportingOutcome outcomes,
            ErasingContacts erasing,
            OfferedContacts contacts) {
        this.reading = reading;
        this.answering = answering;
        this.outcomes = outcomes;
        this.erasing = erasing;
        this.contacts = contacts;
    }

    @GetMapping
    String page(Actor actor, @ModelAttribute("access") IntroductionAccess access, Model model) {
        IntroductionView view = reading.find(access.participant(actor));
        model.addAttribute(
                "form",
                view.mayReport()
                        ? new IntroductionOutcomeForm(null)
                        : IntroductionConsentForm.writingTo(contacts.addressOfGuest()));
        return show(actor, view, model);
    }

    /** Shows the reasons for a no, also for the link in a letter; the user still has to send one. */
    @GetMapping("/decline")
    String declining(Actor actor, @ModelAttribute("access") IntroductionAccess access, Model model) {
        IntroductionView view = reading.find(access.participant(actor));
        model.addAttribute("form", new IntroductionRefusalForm(null));
        return view.mayDecline() ? decline(view, model) : "redirect:" + access.base();
    }

    @PostMapping("/consent")
    ModelAndView consent(
            Actor actor,
            @ModelAttribute("access") IntroductionAccess access,
            @ModelAttribute("form") IntroductionConsentForm form,
            BindingResult errors,
            Model model) {
        boolean done = !errors.hasErrors()
                && FormRefusals.accepted(
                        errors,
                        () -> answering.agree(
                                access.participant(actor),
                                contacts.of(actor).chosen(form.contact(), form.typed()),
                                form.chosenSlot()));
        return done ? back(access) : again(show(actor, reading.findOwn(access.participant(actor)), model), model);
    }

    @PostMapping("/refusal")
    ModelAndView refusal(
            Actor actor,
            @ModelAttribute("access") IntroductionAccess access,
            @ModelAttribute("form") IntroductionRefusalForm form,
            BindingResult errors,
            Model model) {
        if (form.reason() == null && !errors.hasErrors()) {
            errors.rejectValue("reason", "introduction.refusal.missing");
        }
        boolean done = !errors.hasErrors()
                && FormRefusals.accepted(
                        errors,
                        () -> answering.decline(access.participant(actor), Objects.requireNonNull(form.reason())));
        return done ? back(access) : again(decline(reading.findOwn(access.participant(actor)), model), model);
    }

    @PostMapping("/outcome")
    ModelAndView outcome(
            Actor actor,
            @ModelAttribute("access") IntroductionAccess access,
            @ModelAttribute("form") IntroductionOutcomeForm form,
            BindingResult errors,
            Model model) {
        if (form.outcome() == null && !errors.hasErrors()) {
            errors.rejectValue("outcome", "introduction.outcome.missing");
        }
        boolean done = !errors.hasErrors()
                && FormRefusals.accepted(
                        errors,
                        () -> outcomes.report(access.participant(actor), Objects.requireNonNull(form.outcome())));
        return done ? back(access) : again(show(actor, reading.findOwn(access.participant(actor)), model), model);
    }

    @PostMapping("/contact-erasure")
    String eraseContact(Actor actor, @ModelAttribute("access") IntroductionAccess access) {
        erasing.erase(access.participant(actor));
        return "redirect:" + access.base();
    }

    /** Shows the form of the question that is open; after an act that came too late the page says how it stands now. */
    private String show(Actor actor, IntroductionView view, Model model) {
        Object form = model.getAttribute("form");
        model.addAttribute("page", view);
        model.addAttribute("consenting", view.awaitsMine() && form instanceof IntroductionConsentForm);
        model.addAttribute("reporting", view.mayReport() && form instanceof IntroductionOutcomeForm);
        model.addAttribute("outcomes", IntroductionOutcome.values());
        model.addAttribute("contacts", contacts.of(actor));
        return "introduction/introduction";
    }

    private static String decline(IntroductionView view, Model model) {
        model.addAttribute("page", view);
        model.addAttribute("reasons", IntroductionRefusal.values());
        return "introduction/decline";
    }

    /** Answers with the page and what was typed, where something has to be corrected. */
    private static ModelAndView again(String page, Model model) {
        ModelAndView answer = new ModelAndView(page, model.asMap());
        answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return answer;
    }

    private static ModelAndView back(IntroductionAccess access) {
        return new ModelAndView("redirect:" + access.base());
    }
}
