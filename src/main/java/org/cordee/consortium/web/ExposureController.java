package org.cordee.consortium.web;

import java.util.UUID;
import org.cordee.consortium.ConsortiumReading;
import org.cordee.consortium.shares.ExposureReading;
import org.cordee.shared.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows the amounts that each form of consortium could cost a member: a member sees its own, the lead all. */
@Controller
class ExposureController {

    private final ConsortiumReading reading;
    private final ExposureReading exposures;

    ExposureController(ConsortiumReading reading, ExposureReading exposures) {
        this.reading = reading;
        this.exposures = exposures;
    }

    @GetMapping("/consortia/{id}/shares/exposure")
    String page(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("exposure", exposures.viewFor(actor, id));
        model.addAttribute("space", reading.workspace(actor, id));
        return "consortium/exposure";
    }
}
