package org.cordee.account;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;

/** All tokens ever issued, revoked ones included. */
interface ApiTokenStore extends JpaRepository<ApiToken, UUID> {

    Optional<ApiToken> findByTokenHash(byte[] tokenHash);

    Page<ApiToken> findByPersonIdAndRevokedAtIsNullOrderByCreatedAtDescIdDesc(UUID personId, Pageable page);
}
