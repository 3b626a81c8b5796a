package org.cordee.need.web;

import java.util.UUID;
import org.cordee.account.CurrentActor;
import org.cordee.need.NeedBuyer;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Finds the need for the address or for the link; a link gives access only to its own need. */
@ControllerAdvice(assignableTypes = NeedController.class)
class NeedAccessResolver {

    private final CurrentActor current;

    NeedAccessResolver(CurrentActor current) {
        this.current = current;
    }

    @ModelAttribute("door")
    NeedAccess door(
            Actor actor,
            @PathVariable(required = false) @Nullable UUID id,
            @PathVariable(required = false) @Nullable String token) {
        if (token != null) {
            NeedBuyer buyer = NeedBuyer.ofLink(current.link().orElseThrow(NotFound::new));
            return new NeedAccess(buyer, "/i/" + token + "/need", true);
        }
        if (id == null) {
            throw new NotFound();
        }
        return new NeedAccess(NeedBuyer.of(actor, id), "/needs/" + id, false);
    }
}
