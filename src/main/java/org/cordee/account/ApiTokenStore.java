package org.cordee.account;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** All tokens ever issued, revoked ones included. */
interface ApiTokenStore extends JpaRepository<ApiToken, UUID> {

    Optional<ApiToken> findByTokenHash(byte[] tokenHash);

    Page<ApiToken> findByPersonIdAndRevokedAtIsNullOrderByCreatedAtDescIdDesc(UUID personId, Pageable page);

    /** Revokes the tokens of an erased person and removes the names it gave them. */
    @Modifying
    @Query("update ApiToken t set t.name = '—', t.revokedAt = coalesce(t.revokedAt, :now) where t.personId = :person")
    void erase(UUID person, Instant now);
}
