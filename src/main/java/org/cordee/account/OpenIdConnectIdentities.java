package org.cordee.account;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** The identities of all persons at the identity provider. */
interface OpenIdConnectIdentities extends JpaRepository<OpenIdConnectIdentity, UUID> {

    Optional<OpenIdConnectIdentity> findByIssuerAndSubject(String issuer, String subject);

    Optional<OpenIdConnectIdentity> findByPersonId(UUID personId);

    @Modifying
    @Query("delete from OpenIdConnectIdentity identity where identity.personId = :personId")
    void deleteOf(UUID personId);
}
