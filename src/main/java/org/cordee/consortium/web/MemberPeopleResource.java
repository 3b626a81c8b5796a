package org.cordee.consortium.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.cordee.consortium.InvitingMemberPeople;
import org.cordee.shared.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Invites a person of a member, for the lead. */
@RestController
@RequestMapping("/api/v1/consortia/{id}/people")
class MemberPeopleResource {

    private final InvitingMemberPeople inviting;

    MemberPeopleResource(InvitingMemberPeople inviting) {
        this.inviting = inviting;
    }

    /** The member and the person to invite for it. */
    record PersonToInvite(
            @NotNull UUID organisationId,
            @NotBlank String email,
            @NotBlank String name) {}

    /** The id of the invited person. */
    record PersonInvited(UUID id) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    PersonInvited invite(Actor actor, @PathVariable UUID id, @Valid @RequestBody PersonToInvite body) {
        return new PersonInvited(inviting.invite(actor, id, body.organisationId(), body.email(), body.name()));
    }
}
