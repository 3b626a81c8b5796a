package org.cordee.sourcing.web;

import org.cordee.shared.Actor;
import org.cordee.sourcing.FairnessRule;
import org.cordee.sourcing.RankingPart;
import org.cordee.sourcing.RankingWeights;
import org.cordee.sourcing.RecordingSpread;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows to everybody, also without account, by which rule candidates are ranked; users see its effect as well. */
@Controller
class RankingRuleController {

    private final FairnessRule rule;
    private final RecordingSpread spread;

    RankingRuleController(FairnessRule rule, RecordingSpread spread) {
        this.rule = rule;
        this.spread = spread;
    }

    @GetMapping("/organisations/ranking")
    String page(Actor actor, Model model) {
        boolean signedIn = actor.personId() != null && actor.via() == Actor.Via.ACCOUNT;
        model.addAttribute("rule", rule);
        model.addAttribute("parts", RankingPart.values());
        model.addAttribute("weights", RankingWeights.DEFAULT);
        model.addAttribute("signedIn", signedIn);
        model.addAttribute("spread", signedIn ? spread.latest().orElse(null) : null);
        return "sourcing/rule";
    }
}
