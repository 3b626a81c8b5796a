package org.cordee.consortium.web;

import java.util.UUID;
import org.cordee.consortium.AdvisingGoNoGo;
import org.cordee.consortium.AnswerableConsultation;
import org.cordee.consortium.ConsortiumReading;
import org.cordee.shared.Actor;
import org.cordee.shared.FormRefusals;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Advises whether to answer a lot before a consortium is opened; the URL holds the question, so that it can be
 * bookmarked.
 */
@Controller
class GoNoGoController {

    private final ConsortiumReading reading;
    private final AdvisingGoNoGo advising;

    GoNoGoController(ConsortiumReading reading, AdvisingGoNoGo advising) {
        this.reading = reading;
        this.advising = advising;
    }

    @InitBinder("form")
    void byField(WebDataBinder binder) {
        binder.initDirectFieldAccess();
    }

    @GetMapping("/consultations/{id}/go-no-go")
    String page(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") GoNoGoForm form,
            BindingResult errors,
            Model model) {
        actor.requireOrganisation();
        AnswerableConsultation tender = reading.offer(actor, id);
        model.addAttribute("tender", tender);
        model.addAttribute("levels", GoNoGoForm.LEVELS);
        if (form.lot.isEmpty() && tender.lots().size() == 1) {
            form.lot = tender.lots().get(0).id().toString();
        }
        if (form.isAsked()) {
            FormRefusals.accepted(
                    errors, () -> model.addAttribute("advice", advising.advise(actor, id, form.question())));
        }
        return "consortium/go-no-go";
    }
}
