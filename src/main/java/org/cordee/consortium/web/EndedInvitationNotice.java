package org.cordee.consortium.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cordee.account.EndedLinkText;
import org.cordee.account.LinkHolder;
import org.cordee.consortium.ConsortiumReading;
import org.cordee.consortium.InvitationPage;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.springframework.stereotype.Component;

/** Tells the holder of an old letter how its invitation ended, or that a newer letter has the valid link. */
@Component
class EndedInvitationNotice implements EndedLinkText {

    private final ConsortiumReading reading;

    EndedInvitationNotice(ConsortiumReading reading) {
        this.reading = reading;
    }

    @Override
    public String purpose() {
        return InvitationAccessResolver.PURPOSE;
    }

    @Override
    public Optional<EndedLinkMessage> of(LinkHolder former) {
        Actor reader = new Actor(null, former.organisationId(), Set.of(), Actor.Via.LINK);
        try {
            InvitationPage page = reading.invitation(reader, former.subjectId());
            String end = page.isOpen() ? "OPEN" : page.facts().state().name();
            return Optional.of(new EndedLinkMessage("consortium.link." + end, List.of(page.leadName())));
        } catch (NotFound nothingToSay) {
            return Optional.empty();
        }
    }
}
