package org.cordee.consortium.web;

import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.consortium.AdvisingComposition;
import org.cordee.consortium.AgreedLot;
import org.cordee.consortium.ChangeQuestion;
import org.cordee.consortium.ConsortiumReading;
import org.cordee.consortium.Workspace;
import org.cordee.law.casefile.CompositionChange;
import org.cordee.shared.Actor;
import org.cordee.shared.FormRefusals;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Answers the lead's question about a change of members; the URL holds the question, so that it can be bookmarked. */
@Controller
class CompositionController {

    private final ConsortiumReading reading;
    private final AdvisingComposition advising;

    CompositionController(ConsortiumReading reading, AdvisingComposition advising) {
        this.reading = reading;
        this.advising = advising;
    }

    @GetMapping("/consortia/{id}/composition")
    String page(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") CompositionForm form,
            BindingResult errors,
            Locale locale,
            Model model) {
        Workspace space = reading.workspaceOfLead(actor, id);
        model.addAttribute("space", space);
        model.addAttribute(
                "numbers", space.lots().stream().collect(Collectors.toMap(AgreedLot::lotId, AgreedLot::number)));
        model.addAttribute("whats", ChangeQuestion.What.values());
        model.addAttribute("causes", CompositionChange.Cause.values());
        if (form.isAsked()) {
            FormRefusals.accepted(
                    errors,
                    () -> model.addAttribute(
                            "advice",
                            advising.advise(
                                    actor,
                                    id,
                                    form.question(space.facts().deadline().zone()),
                                    locale)));
        }
        return "consortium/composition";
    }
}
