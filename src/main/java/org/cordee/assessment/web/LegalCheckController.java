package org.cordee.assessment.web;

import java.util.Locale;
import java.util.UUID;
import org.cordee.assessment.AssessingConsortium;
import org.cordee.assessment.AssessmentReading;
import org.cordee.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;

/** Shows the sheet of a consortium's legal check, and one line of the latest for its workspace (htmx). */
@Controller("assessmentCheckController")
@RequestMapping("/consortia/{id}/assessment")
class LegalCheckController {

    private final AssessmentReading reading;
    private final AssessingConsortium assessing;

    LegalCheckController(AssessmentReading reading, AssessingConsortium assessing) {
        this.reading = reading;
        this.assessing = assessing;
    }

    @GetMapping
    String latest(
            Actor actor,
            @PathVariable UUID id,
            Locale locale,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String byHtmx,
            Model model) {
        model.addAttribute("check", reading.latest(actor, id, locale));
        return byHtmx == null ? "assessment/check" : "assessment/check :: line";
    }

    @PostMapping
    String assess(Actor actor, @PathVariable UUID id) {
        assessing.assess(actor, id);
        return "redirect:/consortia/" + id + "/assessment";
    }

    /** Shows an earlier run, and its answer by today's rules. */
    @GetMapping("/runs/{runId}")
    String run(Actor actor, @PathVariable UUID id, @PathVariable UUID runId, Locale locale, Model model) {
        model.addAttribute("check", reading.run(actor, id, runId, locale));
        model.addAttribute("replay", reading.replay(actor, id, runId, locale));
        return "assessment/check";
    }
}
