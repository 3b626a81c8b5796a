package org.cordee.showcase.web;

import org.cordee.shared.Actor;
import org.cordee.shared.FormRefusals;
import org.cordee.showcase.AnsweringDemonstration;
import org.cordee.showcase.ReadingRegistrations;
import org.cordee.showcase.ReadingRegistrations.DemonstrationView;
import org.cordee.showcase.web.DemonstrationAnswerForm.Consent;
import org.jspecify.annotations.Nullable;
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
 * Shows an organisation what it is asked to show at an event, by the link of its letter or with an account, and takes
 * its answer, which it may change until the event begins.
 */
@Controller
@RequestMapping({"/demonstrations/{id}", "/i/{token}/demonstration"})
class DemonstrationController {

    private final ReadingRegistrations reading;
    private final AnsweringDemonstration answering;

    DemonstrationController(ReadingRegistrations reading, AnsweringDemonstration answering) {
        this.reading = reading;
        this.answering = answering;
    }

    @GetMapping
    String page(Actor actor, @ModelAttribute("access") DemonstrationAccess access, Model model) {
        return show(reading.demonstration(actor, access.demonstrationId()), null, model);
    }

    /** Shows the page with the refusal selected, for the link in a letter; the user still has to send it. */
    @GetMapping("/decline")
    String declining(Actor actor, @ModelAttribute("access") DemonstrationAccess access, Model model) {
        return show(
                reading.demonstration(actor, access.demonstrationId()), new DemonstrationAnswerForm(Consent.NO), model);
    }

    @PostMapping("/answer")
    ModelAndView answer(
            Actor actor,
            @ModelAttribute("access") DemonstrationAccess access,
            @ModelAttribute("form") DemonstrationAnswerForm form,
            BindingResult errors,
            Model model) {
        DemonstrationView view = reading.demonstration(actor, access.demonstrationId());
        Consent given = form.answer();
        if (given == null && !errors.hasFieldErrors("answer")) {
            errors.rejectValue("answer", "showcase.demonstration.answer-missing");
        }
        boolean answered = given != null
                && !errors.hasErrors()
                && FormRefusals.accepted(errors, () -> answer(actor, access, given));
        if (answered) {
            return new ModelAndView("redirect:" + access.base());
        }
        ModelAndView again = new ModelAndView(show(view, form, model), model.asMap());
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private void answer(Actor actor, DemonstrationAccess access, Consent given) {
        if (given == Consent.YES) {
            answering.agree(actor, access.demonstrationId());
        } else {
            answering.decline(actor, access.demonstrationId());
        }
    }

    private static String show(DemonstrationView view, @Nullable DemonstrationAnswerForm form, Model model) {
        model.addAttribute("demonstration", view);
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", form == null ? new DemonstrationAnswerForm(null) : form);
        }
        return "showcase/demonstration";
    }
}
