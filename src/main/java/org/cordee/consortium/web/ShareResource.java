package org.cordee.consortium.web;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.cordee.consortium.shares.AnsweringShares;
import org.cordee.consortium.shares.ArbitratingShares;
import org.cordee.consortium.shares.MediatingShares;
import org.cordee.consortium.shares.ProposingShares;
import org.cordee.consortium.shares.SharesReading;
import org.cordee.consortium.shares.SharesView;
import org.cordee.consortium.web.ConsortiumBodies.Created;
import org.cordee.shared.Actor;
import org.cordee.shared.RuleViolation;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Serves the negotiation of shares: proposals and their answers, mediation, arbitration. */
@RestController
@RequestMapping("/api/v1")
class ShareResource {

    private final SharesReading reading;
    private final ProposingShares proposing;
    private final AnsweringShares answering;
    private final MediatingShares mediating;
    private final ArbitratingShares arbitrating;

    ShareResource(
            SharesReading reading,
            ProposingShares proposing,
            AnsweringShares answering,
            MediatingShares mediating,
            ArbitratingShares arbitrating) {
        this.reading = reading;
        this.proposing = proposing;
        this.answering = answering;
        this.mediating = mediating;
        this.arbitrating = arbitrating;
    }

    @GetMapping("/consortia/{id}/shares")
    SharesView read(Actor actor, @PathVariable UUID id) {
        return reading.viewFor(actor, id);
    }

    @PostMapping("/consortia/{id}/proposals")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Created> propose(Actor actor, @PathVariable UUID id, @Valid @RequestBody ShareBodies.Proposal body) {
        UUID proposal = proposing.propose(actor, id, body.tables(), body.wanted());
        return ResponseEntity.created(URI.create("/api/v1/consortia/" + id + "/shares"))
                .body(new Created(proposal));
    }

    @PostMapping("/proposals/{id}/answer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(Actor actor, @PathVariable UUID id, @Valid @RequestBody ShareBodies.Answer body) {
        switch (body.answer()) {
            case AGREED -> answering.agree(actor, id, body.comment());
            case COUNTERED -> answering.counter(actor, id, body.counter(), body.words());
            case REFUSED -> answering.refuse(actor, id, body.words());
        }
    }

    @PostMapping("/consortia/{id}/mediation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void recommend(Actor actor, @PathVariable UUID id, @Valid @RequestBody ShareBodies.Recommendation body) {
        mediating.recommend(actor, id, body.recommendation());
    }

    @PostMapping("/consortia/{id}/arbitration")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void arbitrate(Actor actor, @PathVariable UUID id, @Valid @RequestBody ShareBodies.ArbitrationBody body) {
        switch (body.decision()) {
            case RETRY -> arbitrating.retry(actor, id);
            case REPLACE -> {
                UUID organisation = body.organisationId();
                if (organisation == null) {
                    throw RuleViolation.of("organisationId", "consortium.shares.replace-whom");
                }
                arbitrating.replace(actor, id, organisation);
            }
        }
    }
}
