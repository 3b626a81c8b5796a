package org.cordee.consortium.api;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import org.cordee.consortium.api.ConsortiumBodies.Answer;
import org.cordee.consortium.api.ConsortiumBodies.Created;
import org.cordee.consortium.api.ConsortiumBodies.Proposal;
import org.cordee.consortium.share.AnsweringShares;
import org.cordee.consortium.share.ProposingShares;
import org.cordee.consortium.share.SharesReading;
import org.cordee.consortium.share.SharesView;
import org.cordee.shared.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Proposals of shares and their answers. */
@RestController
@RequestMapping("/api/v1")
class ShareResource {

    private final SharesReading reading;
    private final ProposingShares proposing;
    private final AnsweringShares answering;

    ShareResource(SharesReading reading, ProposingShares proposing, AnsweringShares answering) {
        this.reading = reading;
        this.proposing = proposing;
        this.answering = answering;
    }

    @GetMapping("/consortia/{id}/shares")
    SharesView read(Actor actor, @PathVariable UUID id) {
        return reading.of(actor, id);
    }

    @PostMapping("/consortia/{id}/proposals")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Created> propose(Actor actor, @PathVariable UUID id, @Valid @RequestBody Proposal body) {
        UUID proposal = proposing.propose(actor, id, body.tables());
        return ResponseEntity.created(URI.create("/api/v1/consortia/" + id)).body(new Created(proposal));
    }

    @PostMapping("/proposals/{id}/answer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(Actor actor, @PathVariable UUID id, @Valid @RequestBody Answer body) {
        if (body.agreed()) {
            answering.agree(actor, id, body.comment());
        } else {
            answering.refuse(actor, id, Objects.requireNonNullElse(body.comment(), ""));
        }
    }
}
