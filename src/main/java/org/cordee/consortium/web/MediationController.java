package org.cordee.consortium.web;

import java.util.UUID;
import org.cordee.consortium.ConsortiumReading;
import org.cordee.consortium.Relation;
import org.cordee.consortium.shares.MediatingShares;
import org.cordee.consortium.shares.SharesReading;
import org.cordee.consortium.shares.SharesView;
import org.cordee.shared.Actor;
import org.cordee.shared.FormRefusals;
import org.cordee.shared.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Shows the coordinator the answers of each round, without prices, and takes its recommendation to all. */
@Controller
@RequestMapping("/consortia/{id}/mediation")
class MediationController {

    private final ConsortiumReading reading;
    private final SharesReading shares;
    private final MediatingShares mediating;

    MediationController(ConsortiumReading reading, SharesReading shares, MediatingShares mediating) {
        this.reading = reading;
        this.shares = shares;
        this.mediating = mediating;
    }

    @GetMapping
    String page(Actor actor, @PathVariable UUID id, Model model) {
        return page(actor, id, CommentForm.empty(), model);
    }

    @PostMapping
    String recommend(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") CommentForm form,
            BindingResult errors,
            Model model) {
        return FormRefusals.accepted(errors, () -> mediating.recommend(actor, id, form.recommendation()))
                ? "redirect:/consortia/" + id + "/shares"
                : page(actor, id, form, model);
    }

    private String page(Actor actor, UUID id, CommentForm form, Model model) {
        SharesView view = shares.viewFor(actor, id);
        if (view.relation() != Relation.COORDINATOR) {
            throw new NotFound();
        }
        model.addAttribute("space", reading.workspace(actor, id));
        model.addAttribute("shares", view);
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", form);
        }
        return "consortium/mediation";
    }
}
