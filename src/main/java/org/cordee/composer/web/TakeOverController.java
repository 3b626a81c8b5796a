package org.cordee.composer.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cordee.composer.GivenPart;
import org.cordee.composer.TakingOver;
import org.cordee.consortium.ConsortiumReading;
import org.cordee.shared.Actor;
import org.cordee.shared.Hours;
import org.cordee.shared.Percentage;
import org.cordee.shared.RuleViolation;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes a proposal over into the slots. */
@Controller
class TakeOverController {

    private final ConsortiumReading consortia;
    private final TakingOver takingOver;

    TakeOverController(ConsortiumReading consortia, TakingOver takingOver) {
        this.consortia = consortia;
        this.takingOver = takingOver;
    }

    /** Takes the lists, which have one entry for each part, in the same order. */
    @PostMapping("/consortia/{id}/design/choice")
    String takeOver(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") List<UUID> slot,
            @RequestParam(defaultValue = "") List<UUID> establishment,
            @RequestParam(defaultValue = "") List<BigDecimal> share,
            @RequestParam(defaultValue = "") List<Integer> hours) {
        consortia.workspaceOfLead(actor, id);
        if (slot.size() != establishment.size() || slot.size() != share.size() || slot.size() != hours.size()) {
            throw RuleViolation.of("lines", "design.rows-differ");
        }
        List<GivenPart> design = new ArrayList<>();
        for (int row = 0; row < slot.size(); row++) {
            design.add(new GivenPart(
                    slot.get(row), establishment.get(row), new Percentage(share.get(row)), new Hours(hours.get(row))));
        }
        takingOver.takeOver(actor, id, design);
        return "redirect:/consortia/" + id + "/candidates";
    }
}
