package org.cordee.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Every link ever issued. */
interface OneTimeLinkStore extends JpaRepository<OneTimeLink, UUID> {

    Optional<OneTimeLink> findByTokenHash(byte[] tokenHash);

    List<OneTimeLink> findByPurposeAndSubjectIdAndSpentAtIsNull(String purpose, UUID subjectId);

    void deleteByExpiresAtBefore(Instant end);
}
