package org.cordee.notification;

import java.util.Map;
import java.util.UUID;
import org.cordee.dossier.DossierEvent.DossierReceived;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Notifies the members that may read the buyer's documents of each later version, once. The lead loaded it itself. */
@Component
class DossierLetters {

    private static final String LISTENER_ID = "org.cordee.notification.DossierLetters.on";

    private final WritingLetters writing;
    private final LetterLookup matters;

    DossierLetters(WritingLetters writing, LetterLookup matters) {
        this.writing = writing;
        this.matters = matters;
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.dossier.DossierEvent$DossierReceived)")
    void on(DossierReceived event) {
        if (event.number() == 1) {
            return;
        }
        UUID consortium = event.consortiumId();
        String number = String.valueOf(event.number());
        Occasion occasion = Occasion.of(LetterKind.DOSSIER_CHANGED, event.versionId(), consortium)
                .showing(Map.of(FactKind.DOSSIER_VERSION, number))
                .leadingTo("/consortia/" + consortium + "/dossier/file-changes?version=" + number);
        UUID lead = matters.of(consortium, null).leadOrganisationId();
        matters.dataRoomReaders(consortium).stream()
                .filter(organisation -> !organisation.equals(lead))
                .forEach(organisation -> writing.write(occasion, organisation));
    }
}
