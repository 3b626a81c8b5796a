package org.cordee.consortium;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.cordee.shared.AssignedKey;

/**
 * The lead's own confidentiality undertaking, in the place of the standard one. It changes in a draft only, so that each
 * candidate of a consortium signs the same words.
 */
@Entity
@Table(name = "own_nda_text")
@SuppressWarnings("NullAway.Init")
class OwnNdaText extends AssignedKey<UUID> {

    /** A long agreement has about five pages. */
    static final int LONGEST = 15_000;

    @Id
    private UUID consortiumId;

    private String words;

    protected OwnNdaText() {}

    OwnNdaText(UUID consortiumId, String text) {
        this.consortiumId = consortiumId;
        this.words = TextRules.required(text, "text", LONGEST).replace("\r\n", "\n");
    }

    /** Returns the words with the placeholders of the standard text, where the lead wrote its own ones. */
    String template() {
        return words.replace("[mandataire]", "{lead}")
                .replace("[candidat]", "{partner}")
                .replace("[consultation]", "{consultation}")
                .replace("[référence]", "{reference}")
                .replace("[acheteur]", "{buyer}");
    }

    String words() {
        return words;
    }

    @Override
    public UUID getId() {
        return consortiumId;
    }
}
