package org.cordee.notification;

import java.util.Map;
import org.cordee.shared.ConsortiumFact;
import org.springframework.stereotype.Component;

/** Notifies the lead and the coordinators that something is late. */
@Component
class Escalation {

    private final WritingLetters writing;
    private final LetterLookup matters;
    private final LetterContacts contacts;

    Escalation(WritingLetters writing, LetterLookup matters, LetterContacts contacts) {
        this.writing = writing;
        this.matters = matters;
        this.contacts = contacts;
    }

    /**
     * Writes to the lead with a link to a page of its consortium, and to the coordinators with a link to their page.
     * A coordinator reads no text, no heading and no price.
     */
    void notifyLeadAndCoordinators(Occasion occasion, ConsortiumFact event, String page) {
        writing.write(
                occasion.leadingTo("/consortia/" + event.consortiumId() + page),
                matters.of(event.consortiumId(), null).leadOrganisationId());
        Occasion overview =
                occasion.showing(Map.of()).leadingTo("/consortia/" + event.consortiumId() + "/coordination");
        contacts.coordinators().forEach(coordinator -> writing.write(overview, null, coordinator));
    }
}
