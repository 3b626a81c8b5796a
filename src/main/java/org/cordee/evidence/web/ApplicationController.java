package org.cordee.evidence.web;

import java.util.UUID;
import org.cordee.evidence.ApplicationReading;
import org.cordee.shared.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Shows the application of a consortium: the state of each member as far as the reader may see it. */
@Controller
@RequestMapping("/consortia/{id}/application")
class ApplicationController {

    private final ApplicationReading reading;

    ApplicationController(ApplicationReading reading) {
        this.reading = reading;
    }

    @GetMapping
    String page(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("dossier", reading.of(actor, id));
        return "application/application";
    }
}
