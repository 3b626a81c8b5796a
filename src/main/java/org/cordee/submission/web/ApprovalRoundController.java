package org.cordee.submission.web;

import java.util.Arrays;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.FormRefusals;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.cordee.submission.ApprovalDecision;
import org.cordee.submission.ApprovalReading;
import org.cordee.submission.DecidingApproval;
import org.cordee.submission.RoundView;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Shows which members approve the frozen bid or object, and lets the lead decide what follows. */
@Controller
@RequestMapping("/consortia/{id}/approvals")
class ApprovalRoundController {

    private final ApprovalReading reading;
    private final DecidingApproval deciding;

    ApprovalRoundController(ApprovalReading reading, DecidingApproval deciding) {
        this.reading = reading;
        this.deciding = deciding;
    }

    @GetMapping
    String page(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("round", reading.round(actor, id));
        return "submission/approvals";
    }

    @GetMapping("/decision")
    String decision(Actor actor, @PathVariable UUID id, Model model) {
        RoundView round = led(actor, id);
        DecisionForm form = new DecisionForm();
        form.setRound(round.roundId());
        model.addAttribute("form", form);
        return page(round, model);
    }

    @PostMapping("/decision")
    String decide(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") DecisionForm form,
            BindingResult errors,
            Model model) {
        RoundView round = led(actor, id);
        return FormRefusals.accepted(errors, () -> decide(actor, id, form))
                ? "redirect:/consortia/" + id + "/approvals"
                : page(round, model);
    }

    private void decide(Actor actor, UUID id, DecisionForm form) {
        ApprovalDecision decision = Arrays.stream(ApprovalDecision.values())
                .filter(one -> one.name().equals(form.getDecision()))
                .findFirst()
                .orElseThrow(() -> RuleViolation.of("decision", "submission.approval.choose"));
        UUID round = form.getRound();
        if (round == null) {
            throw new RuleViolation("submission.approval.nothing-to-decide");
        }
        deciding.decide(actor, id, round, decision, form.getWord());
    }

    private RoundView led(Actor actor, UUID id) {
        RoundView round = reading.round(actor, id);
        if (!round.isLead()) {
            throw new NotFound();
        }
        return round;
    }

    private static String page(RoundView round, Model model) {
        model.addAttribute("round", round);
        return "submission/approval-decision";
    }
}
