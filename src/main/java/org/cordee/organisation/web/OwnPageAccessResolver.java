package org.cordee.organisation.web;

import java.util.UUID;
import org.cordee.account.CurrentActor;
import org.cordee.account.LinkHolder;
import org.cordee.organisation.UpdatingOwnPage;
import org.cordee.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Finds the page for the address or for the link; a link gives access only to the page of its own organisation. */
@ControllerAdvice(assignableTypes = {OwnPhotosController.class, OwnReferencesController.class})
class OwnPageAccessResolver {

    private final CurrentActor current;

    OwnPageAccessResolver(CurrentActor current) {
        this.current = current;
    }

    @ModelAttribute("access")
    OwnPageAccess access(
            @PathVariable(required = false) @Nullable UUID id, @PathVariable(required = false) @Nullable String token) {
        if (token != null) {
            LinkHolder link = current.link().orElseThrow(NotFound::new);
            if (!link.purpose().equals(UpdatingOwnPage.LINK_PURPOSE)) {
                throw new NotFound();
            }
            return new OwnPageAccess(link.subjectId(), "/i/" + token + "/page", true);
        }
        if (id == null) {
            throw new NotFound();
        }
        return new OwnPageAccess(id, "/organisations/" + id + "/update", false);
    }
}
