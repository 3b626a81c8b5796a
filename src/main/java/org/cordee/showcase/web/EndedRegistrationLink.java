package org.cordee.showcase.web;

import java.util.List;
import java.util.Optional;
import org.cordee.account.EndedLinkText;
import org.cordee.account.LinkHolder;
import org.cordee.showcase.RegisteringAttendees;
import org.springframework.stereotype.Component;

/** Says under the used link of a registration that the registration has ended. */
@Component
class EndedRegistrationLink implements EndedLinkText {

    @Override
    public String purpose() {
        return RegisteringAttendees.LINK_PURPOSE;
    }

    @Override
    public Optional<EndedLinkMessage> of(LinkHolder former) {
        return former.done()
                ? Optional.of(new EndedLinkMessage("showcase.registration.ended", List.of()))
                : Optional.empty();
    }
}
