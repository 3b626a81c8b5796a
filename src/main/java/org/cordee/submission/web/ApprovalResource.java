package org.cordee.submission.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.SigningAct;
import org.cordee.submission.ApprovalDecision;
import org.cordee.submission.ApprovalReading;
import org.cordee.submission.ApprovalView;
import org.cordee.submission.ApprovingBid;
import org.cordee.submission.DecidingApproval;
import org.cordee.submission.RoundView;
import org.cordee.submission.ShowingBid;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Serves the members' approvals of the frozen bid and the lead's decision after an objection. */
@RestController
@RequestMapping("/api/v1")
class ApprovalResource {

    private final ApprovalReading reading;
    private final ShowingBid showing;
    private final ApprovingBid approving;
    private final DecidingApproval deciding;

    ApprovalResource(ApprovalReading reading, ShowingBid showing, ApprovingBid approving, DecidingApproval deciding) {
        this.reading = reading;
        this.showing = showing;
        this.approving = approving;
        this.deciding = deciding;
    }

    /**
     * A member's approval.
     *
     * @param textSha256 the hash of exactly the text that was shown
     */
    record ApprovalBody(@NotBlank String textSha256) {}

    record ObjectionBody(
            @NotBlank String textSha256, @NotBlank String reason) {}

    /**
     * The lead's decision.
     *
     * @param round the round that the lead has read
     */
    record ApprovalDecisionBody(
            @NotNull UUID round,
            @NotNull ApprovalDecision decision,
            @NotBlank String word) {}

    @GetMapping("/consortia/{id}/approvals")
    RoundView round(Actor actor, @PathVariable UUID id) {
        return reading.round(actor, id);
    }

    @PostMapping("/consortia/{id}/approvals/decision")
    RoundView decide(Actor actor, @PathVariable UUID id, @Valid @RequestBody ApprovalDecisionBody body) {
        deciding.decide(actor, id, body.round(), body.decision(), body.word());
        return reading.round(actor, id);
    }

    @GetMapping("/approvals/{id}")
    ApprovalView approval(Actor actor, @PathVariable UUID id) {
        return showing.of(actor, id);
    }

    @GetMapping(path = "/approvals/{id}/memo", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> memo(Actor actor, @PathVariable UUID id) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(showing.memo(actor, id));
    }

    @SigningAct
    @PostMapping("/approvals/{id}/approval")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void approve(Actor actor, @PathVariable UUID id, @Valid @RequestBody ApprovalBody body) {
        approving.approve(actor, id, body.textSha256());
    }

    @PostMapping("/approvals/{id}/objection")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void object(Actor actor, @PathVariable UUID id, @Valid @RequestBody ObjectionBody body) {
        approving.object(actor, id, body.textSha256(), body.reason());
    }
}
