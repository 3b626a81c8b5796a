package org.cordee.account;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** All links ever issued. */
interface OneTimeLinkStore extends JpaRepository<OneTimeLink, UUID> {

    Optional<OneTimeLink> findByTokenHash(byte[] tokenHash);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select link from OneTimeLink link where link.id = :id")
    Optional<OneTimeLink> lockById(UUID id);

    List<OneTimeLink> findByPurposeAndSubjectIdAndSpentAtIsNull(String purpose, UUID subjectId);

    void deleteByExpiresAtBefore(Instant end);
}
