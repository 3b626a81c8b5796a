package org.cordee.account;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** The last code of each link. */
interface SigningCodeStore extends JpaRepository<SigningCode, UUID> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select code from SigningCode code where code.linkId = :linkId")
    Optional<SigningCode> lockById(UUID linkId);

    @Modifying
    @Query("delete from SigningCode code where code.lettersSince < :before")
    void deleteBefore(Instant before);
}
