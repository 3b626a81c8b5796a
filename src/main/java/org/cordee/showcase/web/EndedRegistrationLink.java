package org.cordee.showcase.web;

import java.util.List;
import java.util.Optional;
import org.cordee.account.EndedLinkText;
import org.cordee.account.LinkHolder;
import org.cordee.showcase.ReadingRegistrations;
import org.cordee.showcase.RegisteringAttendees;
import org.springframework.stereotype.Component;

/** Says under the used link of a registration that the registration has ended, and whether the organiser ended it. */
@Component
class EndedRegistrationLink implements EndedLinkText {

    private final ReadingRegistrations reading;

    EndedRegistrationLink(ReadingRegistrations reading) {
        this.reading = reading;
    }

    @Override
    public String purpose() {
        return RegisteringAttendees.LINK_PURPOSE;
    }

    @Override
    public Optional<EndedLinkMessage> of(LinkHolder former) {
        if (!former.done()) {
            return Optional.empty();
        }
        String ended = reading.isRemoved(former.subjectId()) ? "removed" : "ended";
        return Optional.of(new EndedLinkMessage("showcase.registration." + ended, List.of()));
    }
}
