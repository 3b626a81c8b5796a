package org.cordee.evidence.web;

import jakarta.validation.Valid;
import java.util.UUID;
import org.cordee.evidence.StatingCandidateData;
import org.cordee.evidence.StatingCandidateData.CandidateDataView;
import org.cordee.evidence.web.ApplicationBodies.CandidateDataBody;
import org.cordee.shared.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the data that a member states about itself for the official forms of all its consortia. */
@RestController
@RequestMapping("/api/v1/evidence/{id}/data")
class CandidateDataResource {

    private final StatingCandidateData stating;

    CandidateDataResource(StatingCandidateData stating) {
        this.stating = stating;
    }

    @GetMapping
    CandidateDataView read(Actor actor, @PathVariable UUID id) {
        return stating.view(actor, id);
    }

    @PutMapping
    CandidateDataView state(Actor actor, @PathVariable UUID id, @Valid @RequestBody CandidateDataBody body) {
        stating.state(actor, id, body.statement());
        return stating.view(actor, id);
    }
}
