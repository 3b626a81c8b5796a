package org.cordee.evidence.web;

import jakarta.validation.Valid;
import java.util.UUID;
import org.cordee.evidence.DeclaringExclusions;
import org.cordee.evidence.ExclusionView;
import org.cordee.evidence.web.ApplicationBodies.ExclusionsBody;
import org.cordee.shared.Actor;
import org.cordee.shared.SigningAct;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves a member's declared exclusion grounds and their consequences to that member only. */
@RestController
@RequestMapping("/api/v1/evidence/{id}/exclusions")
class ExclusionResource {

    private final DeclaringExclusions declaring;

    ExclusionResource(DeclaringExclusions declaring) {
        this.declaring = declaring;
    }

    @GetMapping
    ExclusionView read(Actor actor, @PathVariable UUID id) {
        return declaring.view(actor, id);
    }

    @SigningAct
    @PutMapping
    ExclusionView declare(Actor actor, @PathVariable UUID id, @Valid @RequestBody ExclusionsBody body) {
        declaring.declare(actor, id, body.grounds());
        return declaring.view(actor, id);
    }
}
