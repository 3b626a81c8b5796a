package org.cordee.submission;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.cordee.bid.BiddingConsortia;
import org.cordee.document.ConfidentialityLevel;
import org.cordee.document.Documents;
import org.cordee.document.StoredDocument;
import org.cordee.shared.Actor;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stores the receipt that the buyer's platform gave the lead: a PDF, a picture of the page or a message. */
@Component
public class StoringPlatformReceipt {

    private static final int LONGEST_TEXT = 100_000;

    private final BiddingConsortia groupings;
    private final Documents documents;

    StoringPlatformReceipt(BiddingConsortia groupings, Documents documents) {
        this.groupings = groupings;
        this.documents = documents;
    }

    /**
     * Stores a receipt that was pasted as text.
     *
     * @throws RuleViolation when it is too long
     */
    @Transactional
    public StoredDocument keepText(Actor actor, UUID consortiumId, String text) {
        if (text.length() > LONGEST_TEXT) {
            throw RuleViolation.of("receiptText", "submission.by-hand.too-long", LONGEST_TEXT);
        }
        byte[] bytes = text.strip().getBytes(StandardCharsets.UTF_8);
        return keep(actor, consortiumId, new ByteArrayInputStream(bytes), "recepisse.txt", "text/plain");
    }

    /**
     * Stores the file.
     *
     * @param mediaType the type the sender gives, or null
     */
    @Transactional
    public StoredDocument keep(
            Actor actor, UUID consortiumId, InputStream in, String name, @Nullable String mediaType) {
        groupings.consortium(consortiumId).requireLead(actor);
        return documents.store(in, name, mediaType, ConfidentialityLevel.CONSOLIDATED_PRICE, consortiumId);
    }
}
