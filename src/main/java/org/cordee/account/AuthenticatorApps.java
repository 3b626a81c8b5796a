package org.cordee.account;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** The authenticator apps of all persons. */
interface AuthenticatorApps extends JpaRepository<AuthenticatorApp, UUID> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select app from AuthenticatorApp app where app.personId = :personId")
    Optional<AuthenticatorApp> lockById(UUID personId);

    @Modifying
    @Query("delete from AuthenticatorApp app where app.personId = :personId")
    void deleteOf(UUID personId);
}
