package org.cordee.submission;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Stores every freeze of a bid. A transaction locks the consortium before it adds or lifts one. */
interface BidFreezes extends Repository<SealedFreeze, SealedFreeze.Key> {

    SealedFreeze save(SealedFreeze freeze);

    /** Returns the freeze in force. */
    @Query("select f from SealedFreeze f where f.key.consortiumId = :consortiumId and f.liftedAt is null")
    Optional<SealedFreeze> of(UUID consortiumId);

    @Query("select count(f) from SealedFreeze f where f.key.consortiumId = :consortiumId and f.liftedAt is not null")
    int countLifted(UUID consortiumId);

    boolean existsByKeyConsortiumId(UUID consortiumId);

    boolean existsByKeyConsortiumIdAndLiftedAtIsNull(UUID consortiumId);

    /** Checks that the bid was frozen before and is open again. */
    default boolean isLifted(UUID consortiumId) {
        return !existsByKeyConsortiumIdAndLiftedAtIsNull(consortiumId) && existsByKeyConsortiumId(consortiumId);
    }

    /** Returns every freeze in order, with the package built from it. */
    @Query("select new org.cordee.submission.BidFreeze("
            + "f.key.attempt, f.frozenAt, p.builtAt, p.manifestSha256, f.liftedAt)"
            + " from SealedFreeze f left join BuiltPackage p"
            + " on p.consortiumId = f.key.consortiumId and p.attempt = f.key.attempt"
            + " where f.key.consortiumId = :consortiumId order by f.key.attempt")
    List<BidFreeze> all(UUID consortiumId);
}
