package org.cordee.evidence.web;

import java.util.UUID;
import org.cordee.evidence.AskingMissingAnswers;
import org.cordee.evidence.CandidatureReading;
import org.cordee.shared.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows the lead the candidatures of all members side by side, and lets it ask for what they lack. */
@Controller
@RequestMapping("/consortia/{id}/candidature")
class CandidatureController {

    private final CandidatureReading reading;
    private final AskingMissingAnswers asking;

    CandidatureController(CandidatureReading reading, AskingMissingAnswers asking) {
        this.reading = reading;
        this.asking = asking;
    }

    @GetMapping
    String page(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("room", reading.of(actor, id));
        return "application/candidature";
    }

    @PostMapping("/requests")
    String ask(Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        flash.addFlashAttribute("asked", asking.ask(actor, id));
        return "redirect:/consortia/" + id + "/candidature";
    }
}
