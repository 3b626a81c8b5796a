package org.cordee.notification.occasion;

import java.util.Map;
import org.cordee.notification.Occasion;
import org.cordee.notification.writing.Contacts;
import org.cordee.notification.writing.Matters;
import org.cordee.notification.writing.WritingLetters;
import org.cordee.shared.ConsortiumFact;
import org.springframework.stereotype.Component;

/** Has lead and coordinators told that something does not come in time. */
@Component
class Escalation {

    private final WritingLetters writing;
    private final Matters matters;
    private final Contacts contacts;

    Escalation(WritingLetters writing, Matters matters, Contacts contacts) {
        this.writing = writing;
        this.matters = matters;
        this.contacts = contacts;
    }

    /** The lead is led to a page of its grouping, a coordinator to the overview: it reads no text, no heading and no price. */
    void tell(Occasion occasion, ConsortiumFact event, String page) {
        writing.write(
                occasion.leadingTo("/consortia/" + event.consortiumId() + page),
                matters.of(event.consortiumId(), null).leadOrganisationId());
        Occasion overview = occasion.showing(Map.of()).leadingTo("/steering");
        contacts.coordinators().forEach(coordinator -> writing.write(overview, null, coordinator));
    }
}
