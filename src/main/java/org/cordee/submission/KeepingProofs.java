package org.cordee.submission;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cordee.document.ConfidentialityLevel;
import org.cordee.document.Documents;
import org.cordee.document.StoredDocument;
import org.cordee.submission.consistency.ConsistencyProof;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the proofs of consistency as documents that only the lead may read: they name the prices of all members. */
@Component
class KeepingProofs {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final StoredProofs proofs;
    private final Documents documents;

    KeepingProofs(StoredProofs proofs, Documents documents) {
        this.proofs = proofs;
        this.documents = documents;
    }

    /** A proof that was kept. */
    record KeptProof(Instant madeAt, @Nullable Integer attempt, ConsistencyProof proof) {}

    /**
     * Keeps a proof in the place of the readings before it; those of earlier freezes stay.
     *
     * @param attempt the number of the freeze; null for a reading before it
     */
    @Transactional
    void keep(UUID consortiumId, @Nullable Integer attempt, ConsistencyProof proof, Instant at, @Nullable UUID by) {
        proofs.findByConsortiumIdAndAttemptIsNull(consortiumId).forEach(earlier -> {
            proofs.delete(earlier);
            documents.discardOwn(earlier.documentId());
        });
        StoredDocument stored = documents.storeOwn(
                JSON.writeValueAsBytes(proof),
                "preuve-de-coherence.json",
                "application/json",
                ConfidentialityLevel.CONSOLIDATED_PRICE,
                consortiumId);
        proofs.save(new StoredProof(consortiumId, attempt, stored.id(), at, by));
    }

    /** Returns the latest proof. */
    @Transactional(readOnly = true)
    Optional<KeptProof> latest(UUID consortiumId) {
        return proofs.findFirstByConsortiumIdOrderByMadeAtDescIdDesc(consortiumId)
                .map(stored -> new KeptProof(
                        stored.madeAt(),
                        stored.attempt(),
                        JSON.readValue(documents.bytes(stored.documentId()), ConsistencyProof.class)));
    }
}
