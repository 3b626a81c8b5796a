package org.cordee.consortium.web;

import java.util.UUID;
import org.cordee.consortium.AbandoningConsortium;
import org.cordee.consortium.ConsortiumReading;
import org.cordee.consortium.ReviewingCorrigenda;
import org.cordee.consortium.Workspace;
import org.cordee.consortium.shares.SharesReading;
import org.cordee.shared.Actor;
import org.cordee.shared.FormRefusals;
import org.cordee.tender.ConsultationReading;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the list of consortia and the workspace of one, and lets the lead give it up. */
@Controller
@RequestMapping("/consortia")
class ConsortiumController {

    private static final int PAGE = 20;

    private final ConsortiumReading reading;
    private final SharesReading shares;
    private final AbandoningConsortium abandoning;
    private final ConsultationReading consultations;
    private final ReviewingCorrigenda reviewing;

    ConsortiumController(
            ConsortiumReading reading,
            SharesReading shares,
            AbandoningConsortium abandoning,
            ConsultationReading consultations,
            ReviewingCorrigenda reviewing) {
        this.reviewing = reviewing;
        this.reading = reading;
        this.consultations = consultations;
        this.shares = shares;
        this.abandoning = abandoning;
    }

    @GetMapping
    String list(Actor actor, @RequestParam(defaultValue = "0") int page, Model model) {
        model.addAttribute("page", reading.rows(actor, PageRequest.of(Math.max(0, page), PAGE)));
        return "consortium/list";
    }

    @GetMapping("/{id}")
    String workspace(Actor actor, @PathVariable UUID id, Model model) {
        Workspace space = reading.workspace(actor, id);
        model.addAttribute("space", space);
        model.addAttribute(
                "platformUrl",
                consultations.facts(space.facts().consultationId()).content().platformUrl());
        model.addAttribute("reviews", reviewing.open(id));
        model.addAttribute("shares", shares.viewFor(actor, id));
        model.addAttribute("mine", actor.organisationId());
        return "consortium/workspace";
    }

    @GetMapping("/{id}/abandonment")
    String abandonment(Actor actor, @PathVariable UUID id, Model model) {
        return abandonment(actor, id, CommentForm.empty(), model);
    }

    @PostMapping("/{id}/abandonment")
    String abandon(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") CommentForm form,
            BindingResult errors,
            Model model) {
        return FormRefusals.accepted(errors, () -> abandoning.abandon(actor, id, form.reason()))
                ? back(id)
                : abandonment(actor, id, form, model);
    }

    private String abandonment(Actor actor, UUID id, CommentForm form, Model model) {
        model.addAttribute("space", reading.workspaceOfLead(actor, id));
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", form);
        }
        return "consortium/abandonment";
    }

    private static String back(UUID id) {
        return "redirect:/consortia/" + id;
    }
}
