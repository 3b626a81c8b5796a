package org.cordee.consortium.web;

import jakarta.validation.Valid;
import java.util.UUID;
import org.cordee.consortium.ConsortiumForm;
import org.cordee.consortium.ConsortiumReading;
import org.cordee.consortium.CorrectingConsortium;
import org.cordee.consortium.Workspace;
import org.cordee.shared.Actor;
import org.cordee.shared.FormRefusals;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Lets the lead correct name, form and confidentiality of a consortium in preparation. */
@Controller
@RequestMapping("/consortia/{id}/facts")
class CorrectionController {

    private final ConsortiumReading reading;
    private final CorrectingConsortium correcting;

    CorrectionController(ConsortiumReading reading, CorrectingConsortium correcting) {
        this.reading = reading;
        this.correcting = correcting;
    }

    @GetMapping
    String facts(Actor actor, @PathVariable UUID id, Model model) {
        Workspace space = reading.workspaceOfLead(actor, id);
        if (!space.isInPreparation()) {
            return "redirect:/consortia/" + id;
        }
        model.addAttribute("form", CorrectionForm.of(space.facts().terms()));
        return page(space, model);
    }

    @PostMapping
    String correct(
            Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") CorrectionForm form,
            BindingResult errors,
            Model model) {
        Workspace space = reading.workspaceOfLead(actor, id);
        boolean corrected =
                !errors.hasErrors() && FormRefusals.accepted(errors, () -> correcting.correct(actor, id, form.terms()));
        return corrected ? "redirect:/consortia/" + id + "/slots" : page(space, model);
    }

    private static String page(Workspace space, Model model) {
        model.addAttribute("space", space);
        model.addAttribute("forms", ConsortiumForm.values());
        return "consortium/facts";
    }
}
