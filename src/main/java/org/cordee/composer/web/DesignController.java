package org.cordee.composer.web;

import jakarta.validation.Valid;
import java.util.UUID;
import org.cordee.composer.Brief;
import org.cordee.composer.DesignInput;
import org.cordee.composer.Designing;
import org.cordee.consortium.ConsortiumReading;
import org.cordee.consortium.Workspace;
import org.cordee.shared.Actor;
import org.cordee.shared.FormRefusals;
import org.cordee.shared.NumberInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page that searches mixes that reach both targets, before the invitations. A search changes nothing; it is sent by
 * POST, because an amount does not belong into an address.
 */
@Controller
@RequestMapping("/consortia/{id}/design")
class DesignController {

    private final ConsortiumReading consortia;
    private final Designing designing;

    DesignController(ConsortiumReading consortia, Designing designing) {
        this.consortia = consortia;
        this.designing = designing;
    }

    @InitBinder
    void bind(WebDataBinder binder) {
        NumberInput.register(binder);
    }

    @GetMapping
    String page(Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID lot, Model model) {
        Workspace space = consortia.workspaceOfLead(actor, id);
        if (!space.isInPreparation()) {
            return "redirect:/consortia/" + id;
        }
        UUID chosen = chosen(space, lot);
        DesignInput material = designing.material(actor, id, chosen);
        DesignForm form = new DesignForm();
        form.begin(chosen, material);
        model.addAttribute("form", form);
        return page(space, material, model);
    }

    @PostMapping
    String design(
            Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") DesignForm form,
            BindingResult errors,
            Model model) {
        Workspace space = consortia.workspaceOfLead(actor, id);
        if (!space.isInPreparation()) {
            return "redirect:/consortia/" + id;
        }
        UUID chosen = chosen(space, form.getLot());
        form.setLot(chosen);
        DesignInput material = designing.material(actor, id, chosen);
        if (!errors.hasErrors()) {
            FormRefusals.accepted(errors, () -> {
                Brief brief = form.brief();
                model.addAttribute("outcome", designing.design(material, brief));
                model.addAttribute("present", designing.judgeFirstChoices(material, brief));
            });
        }
        return page(space, material, model);
    }

    private static UUID chosen(Workspace space, @Nullable UUID lot) {
        return lot == null ? space.facts().lotIds().get(0) : lot;
    }

    private String page(Workspace space, DesignInput material, Model model) {
        model.addAttribute("space", space);
        model.addAttribute("material", material);
        model.addAttribute("seconds", designing.mostSeconds());
        return "design/design";
    }
}
