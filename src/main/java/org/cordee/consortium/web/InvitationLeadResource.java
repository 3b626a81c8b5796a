package org.cordee.consortium.web;

import jakarta.validation.Valid;
import java.util.UUID;
import org.cordee.consortium.AnsweringQuestion;
import org.cordee.consortium.ConfirmingPartner;
import org.cordee.consortium.DecidingLateCapacity;
import org.cordee.consortium.WithdrawingInvitation;
import org.cordee.consortium.web.ConsortiumBodies.Created;
import org.cordee.consortium.web.ConsortiumBodies.Reason;
import org.cordee.consortium.web.InvitationBodies.Comment;
import org.cordee.consortium.web.InvitationBodies.Confirmation;
import org.cordee.consortium.web.InvitationBodies.Text;
import org.cordee.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Serves the acts of the lead on an invitation. */
@RestController
@RequestMapping("/api/v1/invitations/{id}")
class InvitationLeadResource {

    private final AnsweringQuestion answering;
    private final WithdrawingInvitation withdrawing;
    private final DecidingLateCapacity deciding;
    private final ConfirmingPartner confirming;

    InvitationLeadResource(
            AnsweringQuestion answering,
            WithdrawingInvitation withdrawing,
            DecidingLateCapacity deciding,
            ConfirmingPartner confirming) {
        this.answering = answering;
        this.withdrawing = withdrawing;
        this.deciding = deciding;
        this.confirming = confirming;
    }

    @PostMapping("/answers")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(Actor actor, @PathVariable UUID id, @Valid @RequestBody Text body) {
        answering.answer(actor, id, body.text());
    }

    @PostMapping("/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(Actor actor, @PathVariable UUID id, @Valid @RequestBody Reason body) {
        withdrawing.withdraw(actor, id, body.reason());
    }

    @PostMapping("/capacity/extension")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void extend(Actor actor, @PathVariable UUID id) {
        deciding.extend(actor, id);
    }

    @PostMapping("/capacity/replacement")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void replace(Actor actor, @PathVariable UUID id) {
        deciding.replace(actor, id);
    }

    @PostMapping("/confirmation")
    Created confirm(Actor actor, @PathVariable UUID id, @RequestBody(required = false) @Nullable Confirmation body) {
        return new Created(confirming.confirm(actor, id, body != null && Boolean.TRUE.equals(body.warned())));
    }

    @PostMapping("/confirmation/refusal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void refuse(Actor actor, @PathVariable UUID id, @Valid @RequestBody Comment body) {
        confirming.refuse(actor, id, body.comment());
    }
}
