package org.cordee.evidence;

import java.io.InputStream;
import java.util.UUID;
import org.cordee.consortium.ConsortiumFacts;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.document.ConfidentialityLevel;
import org.cordee.document.Documents;
import org.cordee.document.StoredDocument;
import org.cordee.espd.ReadingEspd;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets the lead bring the ESPD request that the buyer published, to which each member responds. */
@Component
@Transactional
public class BringingEspdRequest {

    private final ConsortiumLookup consortia;
    private final FormsReading forms;
    private final EspdRequestFiles requests;
    private final Documents documents;
    private final ReadingEspd reading;
    private final BusinessClock clock;

    BringingEspdRequest(
            ConsortiumLookup consortia,
            FormsReading forms,
            EspdRequestFiles requests,
            Documents documents,
            ReadingEspd reading,
            BusinessClock clock) {
        this.consortia = consortia;
        this.forms = forms;
        this.requests = requests;
        this.documents = documents;
        this.reading = reading;
        this.clock = clock;
    }

    /**
     * Stores the request in the place of an earlier one. Responses to the earlier one must be confirmed again.
     *
     * @param mediaType the type the sender gives, null when it gives none
     * @throws NotFound for all users but the lead
     * @throws RuleViolation for a file that is no valid request, with the errors found
     */
    public void bring(Actor actor, UUID consortiumId, InputStream file, String name, @Nullable String mediaType) {
        lock(actor, consortiumId);
        StoredDocument stored =
                documents.store(file, name, mediaType, ConfidentialityLevel.CONSOLIDATED_PRICE, consortiumId);
        try {
            reading.request(documents.bytes(stored.id()));
        } catch (RuleViolation no) {
            throw RuleViolation.together(no.all().stream()
                    .map(one -> RuleViolation.of("file", one.key(), one.arguments()))
                    .toList());
        }
        forget(consortiumId);
        requests.saveAndFlush(new EspdRequestFile(stored, clock.now()));
    }

    /**
     * Removes the request: no member responds by ESPD any more, and the package contains no response.
     *
     * @throws NotFound for all users but the lead
     */
    public void remove(Actor actor, UUID consortiumId) {
        lock(actor, consortiumId);
        forget(consortiumId);
    }

    private void forget(UUID consortiumId) {
        requests.findById(consortiumId).ifPresent(former -> {
            requests.delete(former);
            requests.flush();
        });
    }

    private void lock(Actor actor, UUID consortiumId) {
        forms.requireLead(actor, consortiumId);
        consortia.lock(consortiumId);
        ConsortiumFacts grouping = consortia.consortium(consortiumId);
        if (!grouping.state().isAlive()) {
            throw new RuleViolation("application.forms.ended");
        }
    }
}
