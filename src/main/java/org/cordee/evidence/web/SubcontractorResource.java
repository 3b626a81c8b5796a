package org.cordee.evidence.web;

import jakarta.validation.Valid;
import java.util.UUID;
import org.cordee.evidence.DeclaringForSubcontractors;
import org.cordee.evidence.SubcontractorsView;
import org.cordee.evidence.web.ApplicationBodies.SubcontractorBody;
import org.cordee.shared.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the exclusion grounds that a member's subcontractors declare to that member only. */
@RestController
@RequestMapping("/api/v1/evidence/{id}/subcontractors")
class SubcontractorResource {

    private final DeclaringForSubcontractors declaring;

    SubcontractorResource(DeclaringForSubcontractors declaring) {
        this.declaring = declaring;
    }

    @GetMapping
    SubcontractorsView read(Actor actor, @PathVariable UUID id) {
        return declaring.view(actor, id);
    }

    @PutMapping
    SubcontractorsView declare(Actor actor, @PathVariable UUID id, @Valid @RequestBody SubcontractorBody body) {
        declaring.declare(actor, id, body.subcontractorId(), body.grounds());
        return declaring.view(actor, id);
    }
}
