package org.cordee.submission.deposit;

import java.io.InputStream;
import java.util.UUID;
import org.cordee.bid.Groupings;
import org.cordee.document.Documents;
import org.cordee.document.Level;
import org.cordee.document.StoredDocument;
import org.cordee.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The lead hands in the receipt that the buyer's platform gave it: a PDF, a picture of the page, a message. */
@Component
public class KeepingPlatformReceipt {

    private final Groupings groupings;
    private final Documents documents;

    KeepingPlatformReceipt(Groupings groupings, Documents documents) {
        this.groupings = groupings;
        this.documents = documents;
    }

    /** @param mediaType what the sender says it is, or null */
    @Transactional
    public StoredDocument keep(
            Actor actor, UUID consortiumId, InputStream in, String name, @Nullable String mediaType) {
        groupings.grouping(consortiumId).requireLead(actor);
        return documents.store(in, name, mediaType, Level.CONSOLIDATED_PRICE, consortiumId);
    }
}
