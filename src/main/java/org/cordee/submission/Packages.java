package org.cordee.submission;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * Stores the built packages, one for each freeze. The current one belongs to the freeze in force. A transaction locks
 * the consortium before it adds one.
 */
interface Packages extends Repository<BuiltPackage, UUID> {

    String PRESENT = "select p from BuiltPackage p join SealedFreeze f"
            + " on f.key.consortiumId = p.consortiumId and f.key.attempt = p.attempt and f.liftedAt is null"
            + " where p.consortiumId = :consortiumId";

    BuiltPackage save(BuiltPackage built);

    /** Returns the current package of a consortium. */
    @Query(PRESENT)
    Optional<BuiltPackage> of(UUID consortiumId);

    /** Returns the current package and locks it against another deposit until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(PRESENT)
    Optional<BuiltPackage> claim(UUID consortiumId);
}
