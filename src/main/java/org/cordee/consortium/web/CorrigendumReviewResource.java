package org.cordee.consortium.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.cordee.consortium.ConsortiumReading;
import org.cordee.consortium.ReviewingCorrigenda;
import org.cordee.consortium.ReviewingCorrigenda.OpenReview;
import org.cordee.shared.Actor;
import org.cordee.tender.TouchedPart;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Serves the tasks that corrigenda open for the lead of a consortium. */
@RestController
@RequestMapping("/api/v1/consortia/{id}/corrigendum-reviews")
class CorrigendumReviewResource {

    private final ReviewingCorrigenda reviewing;
    private final ConsortiumReading reading;

    CorrigendumReviewResource(ReviewingCorrigenda reviewing, ConsortiumReading reading) {
        this.reviewing = reviewing;
        this.reading = reading;
    }

    /** The part that the lead has looked at. */
    record FinishedReview(@NotNull TouchedPart part) {}

    @GetMapping
    List<OpenReview> open(Actor actor, @PathVariable UUID id) {
        reading.workspaceOfLead(actor, id);
        return reviewing.open(id);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void finish(Actor actor, @PathVariable UUID id, @Valid @RequestBody FinishedReview finished) {
        reviewing.finish(actor, id, finished.part());
    }
}
