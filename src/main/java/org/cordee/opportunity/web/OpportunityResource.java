package org.cordee.opportunity.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cordee.opportunity.AnsweringOpportunities;
import org.cordee.opportunity.DecidingCandidacies;
import org.cordee.opportunity.ReadingOpportunities;
import org.cordee.opportunity.ReadingOpportunities.CandidacyView;
import org.cordee.opportunity.ScoringCandidacies;
import org.cordee.opportunity.SharingOpportunities;
import org.cordee.opportunity.web.OpportunityBodies.CandidacyBody;
import org.cordee.opportunity.web.OpportunityBodies.CandidacyDecisionBody;
import org.cordee.opportunity.web.OpportunityBodies.OpportunityAnswerBody;
import org.cordee.opportunity.web.OpportunityBodies.OpportunityAnswerStateBody;
import org.cordee.opportunity.web.OpportunityBodies.OpportunityBody;
import org.cordee.opportunity.web.OpportunityBodies.SharedOpportunityBody;
import org.cordee.opportunity.web.OpportunityBodies.SharedPartBody;
import org.cordee.opportunity.web.OpportunityController.Decision;
import org.cordee.shared.Actor;
import org.cordee.shared.RuleViolation;
import org.cordee.sourcing.ScoredCandidate;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.web.PagedModel;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Serves opportunities to API clients: reading, sharing, answering, reminding, deciding and closing. */
@RestController
@RequestMapping("/api/v1/opportunities")
class OpportunityResource {

    private static final int LARGEST_PAGE = 100;

    private final ReadingOpportunities reading;
    private final SharingOpportunities sharing;
    private final AnsweringOpportunities answering;
    private final DecidingCandidacies deciding;
    private final ScoringCandidacies scoring;

    OpportunityResource(
            ReadingOpportunities reading,
            SharingOpportunities sharing,
            AnsweringOpportunities answering,
            DecidingCandidacies deciding,
            ScoringCandidacies scoring) {
        this.reading = reading;
        this.sharing = sharing;
        this.answering = answering;
        this.deciding = deciding;
        this.scoring = scoring;
    }

    /** Lists the open opportunities, those that end first first. */
    @GetMapping
    PagedModel<OpportunityBody> list(
            Actor actor,
            @RequestParam(defaultValue = "0") @Min(0) @Max(10_000) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(LARGEST_PAGE) int size) {
        return new PagedModel<>(reading.pool(PageRequest.of(page, size)).map(OpportunityBody::of));
    }

    /** Shares a slot of a consortium in preparation, or an open lot of a consultation. */
    @PostMapping
    ResponseEntity<SharedOpportunityBody> share(Actor actor, @Valid @RequestBody SharedPartBody body) {
        boolean slot = body.consortiumId() != null && body.slotId() != null;
        boolean lot = body.consultationId() != null && body.lotId() != null;
        if (slot == lot) {
            throw new RuleViolation("opportunity.share-one");
        }
        UUID id = slot
                ? sharing.shareSlot(
                        actor, Objects.requireNonNull(body.consortiumId()), Objects.requireNonNull(body.slotId()))
                : sharing.shareLot(
                        actor, Objects.requireNonNull(body.consultationId()), Objects.requireNonNull(body.lotId()));
        return ResponseEntity.created(URI.create("/api/v1/opportunities/" + id)).body(new SharedOpportunityBody(id));
    }

    @GetMapping("/{id}")
    OpportunityBody show(Actor actor, @PathVariable UUID id) {
        return OpportunityBody.of(reading.find(id));
    }

    /** Returns the answer of the caller's organisation. */
    @GetMapping("/{id}/answer")
    OpportunityAnswerStateBody answer(Actor actor, @PathVariable UUID id) {
        actor.requireOrganisation();
        reading.find(id);
        return reading.answerOf(actor, id)
                .map(one -> new OpportunityAnswerStateBody(one.state(), one.answeredAt()))
                .orElse(new OpportunityAnswerStateBody(null, null));
    }

    /** Takes the answer of the caller's organisation; it may be changed until the owner has decided. */
    @PutMapping("/{id}/answer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(Actor actor, @PathVariable UUID id, @Valid @RequestBody OpportunityAnswerBody body) {
        if (body.interested()) {
            answering.declareInterest(actor, id, body.establishmentId(), Objects.requireNonNullElse(body.word(), ""));
        } else {
            answering.decline(actor, id);
        }
    }

    /** Lists the candidates with their explained scores, the earliest first. */
    @GetMapping("/{id}/candidacies")
    PagedModel<CandidacyBody> candidacies(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") @Min(0) @Max(10_000) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(LARGEST_PAGE) int size) {
        Page<CandidacyView> found = reading.candidacies(actor, id, PageRequest.of(page, size));
        Map<UUID, ScoredCandidate> scores = scoring.ofCandidacies(actor, id, found.getContent());
        return new PagedModel<>(found.map(one -> CandidacyBody.of(one, scores.get(one.establishmentId()))));
    }

    /** Decides about a candidate. */
    @PostMapping("/{id}/candidacies/{organisationId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decide(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID organisationId,
            @Valid @RequestBody CandidacyDecisionBody body) {
        if (body.decision() == Decision.TAKE) {
            deciding.take(actor, id, organisationId);
        } else {
            deciding.setAside(actor, id, organisationId);
        }
    }

    /** Reminds those that have not answered; twice at most. */
    @PostMapping("/{id}/reminder")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remind(Actor actor, @PathVariable UUID id) {
        sharing.remind(actor, id);
    }

    /** Closes the opportunity; a closed one stays as it is. */
    @PostMapping("/{id}/closure")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(Actor actor, @PathVariable UUID id) {
        sharing.close(actor, id);
    }
}
