package org.cordee.consortium.web;

import java.util.UUID;
import org.cordee.consortium.ConsortiumReading;
import org.cordee.consortium.Workspace;
import org.cordee.consortium.share.ArbitratingShares;
import org.cordee.consortium.share.SharesReading;
import org.cordee.shared.Actor;
import org.cordee.shared.form.Refused;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The lead's arbitration when no agreement was found: once more, or without one of the members. */
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

    /** {@code RETRY}, or the organisation to replace. */
    public static class DecisionForm {

        private String choice = "";

        public String getChoice() {
            return choice;
        }

        public void setChoice(String choice) {
            this.choice = choice;
        }
    }

    @GetMapping
    String page(Actor actor, @PathVariable UUID id, Model model) {
        return page(actor, id, new DecisionForm(), model);
    }

    @PostMapping
    String decide(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") DecisionForm form,
            BindingResult errors,
            Model model) {
        reading.led(actor, id);
        return Refused.accepted(errors, () -> decide(actor, id, form.getChoice()))
                ? "redirect:/consortia/" + id
                : page(actor, id, form, model);
    }

    private void decide(Actor actor, UUID id, String choice) {
        UUID organisation = organisation(choice);
        if (organisation != null) {
            arbitrating.replace(actor, id, organisation);
        } else if (choice.equals("RETRY")) {
            arbitrating.retry(actor, id);
        } else {
            throw RuleViolation.of("choice", "consortium.shares.choose");
        }
    }

    private static @Nullable UUID organisation(String choice) {
        return choice.length() == 36 ? UUID.fromString(choice) : null;
    }

    private String page(Actor actor, UUID id, DecisionForm form, Model model) {
        Workspace space = reading.led(actor, id);
        model.addAttribute("space", space);
        model.addAttribute("shares", shares.of(actor, id));
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", form);
        }
        return "consortium/arbitration";
    }
}
