package org.cordee.organisation.web;

import java.util.UUID;
import org.cordee.organisation.ConfirmingAddresses;
import org.cordee.shared.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes a coordinator's decision that a contact address belongs to its organisation. */
@Controller
class AddressProofController {

    private final ConfirmingAddresses confirming;

    AddressProofController(ConfirmingAddresses confirming) {
        this.confirming = confirming;
    }

    @PostMapping("/organisations/{id}/establishments/{placeId}/address-proof")
    String confirm(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID placeId,
            @RequestParam(defaultValue = "-1") long version,
            RedirectAttributes next) {
        confirming.confirm(actor, id, version, placeId);
        next.addFlashAttribute("said", "organisation.address.confirmed");
        return "redirect:/organisations/" + id;
    }
}
