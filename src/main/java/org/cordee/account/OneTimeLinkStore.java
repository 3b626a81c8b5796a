package org.cordee.account;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** All links ever issued. */
interface OneTimeLinkStore extends JpaRepository<OneTimeLink, UUID> {

    Optional<OneTimeLink> findByTokenHash(byte[] tokenHash);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select link from OneTimeLink link where link.id = :id")
    Optional<OneTimeLink> lockById(UUID id);

    List<OneTimeLink> findByPurposeAndSubjectId(String purpose, UUID subjectId);

    List<OneTimeLink> findByPurposeAndSubjectIdAndSpentAtIsNull(String purpose, UUID subjectId);

    List<OneTimeLink> findByConsortiumIdAndOrganisationIdAndRevokedAtIsNull(UUID consortiumId, UUID organisationId);

    /** Ends the links sent to an erased person and replaces its address in them. */
    @Modifying
    @Query("update OneTimeLink link set link.email = :pseudonym, link.spentAt = coalesce(link.spentAt, :now),"
            + " link.revokedAt = coalesce(link.revokedAt, :now)"
            + " where link.email = :email or link.subjectId = :person")
    void erase(UUID person, String email, String pseudonym, Instant now);

    void deleteByExpiresAtBefore(Instant end);

    void deleteByPurposeAndSubjectId(String purpose, UUID subjectId);

    void deleteByPurposeAndSubjectIdAndOrganisationIdIsNull(String purpose, UUID subjectId);
}
