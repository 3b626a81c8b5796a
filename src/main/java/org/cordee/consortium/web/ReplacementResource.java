package org.cordee.consortium.web;

import java.util.UUID;
import org.cordee.consortium.AdvisingReplacement;
import org.cordee.consortium.ReplacementAdvice;
import org.cordee.shared.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Advises the lead about a slot that no candidate has taken. */
@RestController
class ReplacementResource {

    private final AdvisingReplacement advising;

    ReplacementResource(AdvisingReplacement advising) {
        this.advising = advising;
    }

    @GetMapping("/api/v1/consortia/{id}/slots/{slotId}/replacement-advice")
    ReplacementAdvice advise(Actor actor, @PathVariable UUID id, @PathVariable UUID slotId) {
        return advising.advise(actor, id, slotId);
    }
}
