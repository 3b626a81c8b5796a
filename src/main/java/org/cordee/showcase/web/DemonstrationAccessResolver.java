package org.cordee.showcase.web;

import java.util.UUID;
import org.cordee.account.CurrentActor;
import org.cordee.account.LinkHolder;
import org.cordee.shared.NotFound;
import org.cordee.showcase.AnsweringDemonstration;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Finds the demonstration for the address or for the link; a link gives access only to its own demonstration. */
@ControllerAdvice(assignableTypes = DemonstrationController.class)
class DemonstrationAccessResolver {

    private final CurrentActor current;

    DemonstrationAccessResolver(CurrentActor current) {
        this.current = current;
    }

    @ModelAttribute("access")
    DemonstrationAccess access(
            @PathVariable(required = false) @Nullable UUID id, @PathVariable(required = false) @Nullable String token) {
        if (token != null) {
            LinkHolder link = current.link().orElseThrow(NotFound::new);
            if (!link.purpose().equals(AnsweringDemonstration.LINK_PURPOSE)) {
                throw new NotFound();
            }
            return new DemonstrationAccess(link.subjectId(), "/i/" + token + "/demonstration", true);
        }
        if (id == null) {
            throw new NotFound();
        }
        return new DemonstrationAccess(id, "/demonstrations/" + id, false);
    }
}
