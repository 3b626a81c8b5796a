package org.cordee.account;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Every token ever issued, revoked ones included. */
interface ApiTokenStore extends JpaRepository<ApiToken, UUID> {

    Optional<ApiToken> findByTokenHash(byte[] tokenHash);

    List<ApiToken> findByPersonIdAndRevokedAtIsNullOrderByCreatedAtDesc(UUID personId);
}
