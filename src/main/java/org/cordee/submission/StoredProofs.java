package org.cordee.submission;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Stores the proofs of consistency: one for each freeze, and the latest reading before one. */
interface StoredProofs extends Repository<StoredProof, UUID> {

    StoredProof save(StoredProof proof);

    void delete(StoredProof proof);

    Optional<StoredProof> findFirstByConsortiumIdOrderByMadeAtDescIdDesc(UUID consortiumId);

    /** Returns the readings before a freeze. */
    List<StoredProof> findByConsortiumIdAndAttemptIsNull(UUID consortiumId);
}
