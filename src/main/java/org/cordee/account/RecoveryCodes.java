package org.cordee.account;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The recovery codes of all persons. */
interface RecoveryCodes extends Repository<RecoveryCode, UUID> {

    Iterable<RecoveryCode> saveAll(Iterable<RecoveryCode> codes);

    long countByPersonIdAndUsedAtIsNull(UUID personId);

    /** Marks an unused code as used; returns 1, or 0 when there is none: of two calls at once one gets 1. */
    @Modifying
    @Query("""
        update RecoveryCode code set code.usedAt = :now
        where code.personId = :personId and code.codeHash = :hash and code.usedAt is null\
        """)
    int use(UUID personId, byte[] hash, Instant now);

    @Modifying
    @Query("delete from RecoveryCode code where code.personId = :personId")
    void deleteOf(UUID personId);
}
