package org.cordee.evidence.web;

import java.util.UUID;
import org.cordee.evidence.DeclaringExclusions;
import org.cordee.evidence.ExclusionGround;
import org.cordee.evidence.ExclusionView;
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

/** Lets a member declare its exclusion grounds on its honour and shows the consequences. */
@Controller
@RequestMapping("/evidence/{id}/exclusions")
class ExclusionController {

    private final DeclaringExclusions declaring;

    ExclusionController(DeclaringExclusions declaring) {
        this.declaring = declaring;
    }

    @GetMapping
    String page(Actor actor, @PathVariable UUID id, Model model) {
        ExclusionView said = declaring.view(actor, id);
        model.addAttribute("form", ExclusionForm.of(said));
        return page(said, model);
    }

    @PostMapping
    String declare(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") ExclusionForm form,
            BindingResult errors,
            Model model) {
        ExclusionView said = declaring.view(actor, id);
        boolean declared = !errors.hasErrors()
                && FormRefusals.accepted(errors, () -> declaring.declare(actor, id, form.declared()));
        return declared ? "redirect:/evidence/" + id + "/exclusions" : page(said, model);
    }

    private static String page(ExclusionView said, Model model) {
        model.addAttribute("said", said);
        model.addAttribute("all", ExclusionGround.values());
        return "application/exclusions";
    }
}
