package org.cordee.need.web;

import java.util.UUID;
import org.cordee.account.CurrentActor;
import org.cordee.account.LinkHolder;
import org.cordee.need.AskingStructures;
import org.cordee.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Finds the inquiry for the address or for the link; a link gives access only to its own inquiry. */
@ControllerAdvice(assignableTypes = InquiryController.class)
class InquiryAccessResolver {

    private final CurrentActor current;

    InquiryAccessResolver(CurrentActor current) {
        this.current = current;
    }

    @ModelAttribute("door")
    InquiryAccess door(
            @PathVariable(required = false) @Nullable UUID id, @PathVariable(required = false) @Nullable String token) {
        if (token != null) {
            LinkHolder link = current.link().orElseThrow(NotFound::new);
            if (!link.purpose().equals(AskingStructures.LINK_PURPOSE)) {
                throw new NotFound();
            }
            return new InquiryAccess(link.subjectId(), "/i/" + token + "/inquiry", true);
        }
        if (id == null) {
            throw new NotFound();
        }
        return new InquiryAccess(id, "/inquiries/" + id, false);
    }
}
