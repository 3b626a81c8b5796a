package org.cordee.evidence.web;

import java.util.UUID;
import org.cordee.evidence.CandidatureReading;
import org.cordee.shared.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Shows the lead the candidatures of all members side by side. */
@Controller
@RequestMapping("/consortia/{id}/candidature")
class CandidatureController {

    private final CandidatureReading reading;

    CandidatureController(CandidatureReading reading) {
        this.reading = reading;
    }

    @GetMapping
    String page(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("room", reading.of(actor, id));
        return "application/candidature";
    }
}
