package org.cordee.consortium.web;

import java.util.UUID;
import org.cordee.consortium.AdvisingGoNoGo;
import org.cordee.consortium.GoNoGoAdvice;
import org.cordee.consortium.GoNoGoQuestion;
import org.cordee.shared.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Advises whether to answer a lot. */
@RestController
class GoNoGoResource {

    private final AdvisingGoNoGo advising;

    GoNoGoResource(AdvisingGoNoGo advising) {
        this.advising = advising;
    }

    @GetMapping("/api/v1/consultations/{id}/go-no-go-advice")
    GoNoGoAdvice advise(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam UUID lot,
            @RequestParam int fit,
            @RequestParam int winChance,
            @RequestParam int formRisk,
            @RequestParam int own,
            @RequestParam(defaultValue = "false") boolean partner) {
        return advising.advise(actor, id, new GoNoGoQuestion(lot, fit, winChance, formRisk, own, partner));
    }
}
