package org.cordee.evidence.web;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.cordee.evidence.DeclaringForSubcontractors;
import org.cordee.evidence.ExclusionGround;
import org.cordee.evidence.SubcontractorsView;
import org.cordee.evidence.SubcontractorsView.Subcontractor;
import org.cordee.shared.Actor;
import org.cordee.shared.FormRefusals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lets a member enter the exclusion declarations of its subcontractors, one at a time. */
@Controller
@RequestMapping("/evidence/{id}/subcontractors")
class SubcontractorController {

    private final DeclaringForSubcontractors declaring;

    SubcontractorController(DeclaringForSubcontractors declaring) {
        this.declaring = declaring;
    }

    /**
     * Shows the page.
     *
     * @param who the subcontractor to declare for; without it the page only lists them
     */
    @GetMapping
    String page(Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID who, Model model) {
        SubcontractorsView said = declaring.view(actor, id);
        Optional<Subcontractor> one = one(said, who);
        model.addAttribute("form", one.map(SubcontractorForm::of).orElseGet(SubcontractorForm::new));
        return page(said, one, model);
    }

    @PostMapping
    String declare(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") SubcontractorForm form,
            BindingResult errors,
            Model model) {
        SubcontractorsView said = declaring.view(actor, id);
        boolean declared = !errors.hasErrors()
                && FormRefusals.accepted(
                        errors, () -> declaring.declare(actor, id, form.subcontractor(), form.declared()));
        return declared
                ? "redirect:/evidence/" + id + "/subcontractors"
                : page(said, one(said, form.getSubcontractorId()), model);
    }

    private static Optional<Subcontractor> one(SubcontractorsView said, @Nullable UUID who) {
        return said.subcontractors().stream()
                .filter(one -> Objects.equals(one.organisationId(), who))
                .findFirst();
    }

    private static String page(SubcontractorsView said, Optional<Subcontractor> one, Model model) {
        model.addAttribute("said", said);
        model.addAttribute("one", one.orElse(null));
        model.addAttribute("all", ExclusionGround.values());
        return "application/subcontractors";
    }
}
