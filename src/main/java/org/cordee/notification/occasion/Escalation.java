package org.cordee.notification.occasion;

import java.util.Map;
import org.cordee.notification.Occasion;
import org.cordee.notification.writing.Contacts;
import org.cordee.notification.writing.Matters;
import org.cordee.notification.writing.WritingLetters;
import org.cordee.shared.ConsortiumFact;
import org.springframework.stereotype.Component;

/** Notifies the lead and the coordinators that something is late. */
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

    /**
     * Writes to the lead with a link to a page of its consortium, and to the coordinators with a link to the overview.
     * A coordinator reads no text, no heading and no price.
     */
    void tell(Occasion occasion, ConsortiumFact event, String page) {
        writing.write(
                occasion.leadingTo("/consortia/" + event.consortiumId() + page),
                matters.of(event.consortiumId(), null).leadOrganisationId());
        Occasion overview = occasion.showing(Map.of()).leadingTo("/steering");
        contacts.coordinators().forEach(coordinator -> writing.write(overview, null, coordinator));
    }
}
