package org.cordee.organisation.web;

import java.util.UUID;
import org.cordee.organisation.ConfirmingAddresses;
import org.cordee.shared.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes from API clients of a coordinator the decision that a contact address belongs to its organisation. */
@RestController
@RequestMapping("/api/v1/organisations/{id}/establishments/{establishmentId}/address-proof")
class AddressProofResource {

    private final ConfirmingAddresses confirming;

    AddressProofResource(ConfirmingAddresses confirming) {
        this.confirming = confirming;
    }

    /**
     * The entry that the coordinator saw.
     *
     * @param version the version of the organisation
     */
    record AddressProofBody(long version) {}

    /** Confirms the contact address; letters that waited for it are sent. An address that is proven stays as it is. */
    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID establishmentId,
            @RequestBody AddressProofBody body) {
        confirming.confirm(actor, id, body.version(), establishmentId);
    }
}
