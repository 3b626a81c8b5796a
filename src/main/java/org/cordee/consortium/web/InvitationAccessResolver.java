package org.cordee.consortium.web;

import java.util.UUID;
import org.cordee.account.CurrentActor;
import org.cordee.account.LinkHolder;
import org.cordee.account.LinkPage;
import org.cordee.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Finds the invitation for the URL or for the link; a link gives access only to its own invitation. */
@ControllerAdvice(
        assignableTypes = {
            AnswerController.class,
            NdaController.class,
            CapacityController.class,
            CandidateMessagesController.class
        })
class InvitationAccessResolver {

    static final String PURPOSE = "invitation";

    private final CurrentActor current;

    InvitationAccessResolver(CurrentActor current) {
        this.current = current;
    }

    @ModelAttribute("door")
    InvitationAccess door(
            @PathVariable(required = false) @Nullable UUID id, @PathVariable(required = false) @Nullable String token) {
        if (token != null) {
            LinkHolder link = current.link().orElseThrow(NotFound::new);
            if (!link.purpose().equals(PURPOSE)) {
                throw new NotFound();
            }
            return new InvitationAccess(link.subjectId(), "/i/" + token + "/invitation", true);
        }
        if (id == null) {
            throw new NotFound();
        }
        return new InvitationAccess(id, "/invitations/" + id, false);
    }

    /** Tells the account room which page such a link opens. */
    @Component
    static class Destination {

        @Bean
        LinkPage invitationDestination() {
            return new LinkPage(PURPOSE, "invitation");
        }
    }
}
