package org.cordee.dossier;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Names what was read in the rules of a consultation, with its place.
 *
 * @param value the value as it was read
 * @param readIn the number of the version
 * @param article the number of the article; null where the text has none
 */
@Embeddable
record DemandSource(
        @Column(name = "read_value") String value,
        int readIn,
        UUID fileId,
        int page,
        @Nullable String article,
        String sentence) {

    static DemandSource of(FoundDemand found, int version, UUID fileId) {
        return new DemandSource(found.value(), version, fileId, found.page(), found.article(), found.sentence());
    }
}
