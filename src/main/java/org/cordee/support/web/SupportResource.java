package org.cordee.support.web;

import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.support.AdvisingSupport;
import org.cordee.support.SupportAdvice;
import org.cordee.support.SupportKind;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** REST resource of the support organisations that an enterprise may turn to. */
@RestController
class SupportResource {

    private final AdvisingSupport advising;

    SupportResource(AdvisingSupport advising) {
        this.advising = advising;
    }

    @GetMapping("/api/v1/organisations/{id}/support-advice")
    SupportAdvice advise(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam SupportKind kind,
            @RequestParam(required = false) @Nullable UUID establishment) {
        return advising.advise(actor, id, kind, establishment);
    }
}
