package org.cordee.consortium.web;

import java.util.UUID;
import org.cordee.consortium.ConsortiumReading;
import org.cordee.consortium.Workspace;
import org.cordee.consortium.shares.ArbitratingShares;
import org.cordee.consortium.shares.SharesReading;
import org.cordee.consortium.shares.SharesView;
import org.cordee.shared.Actor;
import org.cordee.shared.FormRefusals;
import org.cordee.shared.RuleViolation;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Takes the lead's decision when no agreement was found: try again, or replace one of the members. */
@Controller
@RequestMapping("/consortia/{id}/arbitration")
class ArbitrationController {

    private final ConsortiumReading reading;
    private final SharesReading shares;
    private final ArbitratingShares arbitrating;

    ArbitrationController(ConsortiumReading reading, SharesReading shares, ArbitratingShares arbitrating) {
        this.reading = reading;
        this.shares = shares;
        this.arbitrating = arbitrating;
    }

    /** The decision: {@code RETRY}, or the organisation to replace. */
    record DecisionForm(String choice) {

        DecisionForm {
            choice = choice == null ? "" : choice;
        }
    }

    @GetMapping
    String page(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("form", new DecisionForm(""));
        return page(reading.workspaceOfLead(actor, id), shares.viewFor(actor, id), model);
    }

    @PostMapping
    String decide(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") DecisionForm form,
            BindingResult errors,
            Model model) {
        Workspace space = reading.workspaceOfLead(actor, id);
        SharesView seen = shares.viewFor(actor, id);
        return FormRefusals.accepted(errors, () -> decide(actor, id, seen, form.choice()))
                ? "redirect:/consortia/" + id
                : page(space, seen, model);
    }

    private void decide(Actor actor, UUID id, SharesView seen, String choice) {
        if (choice.equals("RETRY")) {
            arbitrating.retry(actor, id);
            return;
        }
        UUID replaced = seen.members().stream()
                .map(SharesView.MemberLine::organisationId)
                .filter(organisation -> organisation.toString().equals(choice))
                .findFirst()
                .orElseThrow(() -> RuleViolation.of("choice", "consortium.shares.choose"));
        arbitrating.replace(actor, id, replaced);
    }

    private static String page(Workspace space, SharesView seen, Model model) {
        model.addAttribute("space", space);
        model.addAttribute("shares", seen);
        return "consortium/arbitration";
    }
}
